import { expect, it } from "vitest";
import { roundedPath } from "./rounded-path";

it.each([
  ["0,0 0,10", "M0 0L0 10"],
  ["0,0 0,20 20,20", "M0 0L0 15Q0 20 5 20L20 20"],
  ["0,0 0,4 20,4", "M0 0L0 2Q0 4 5 4L20 4"],
])("the points %s make the path %s", (points, expected) => {
  expect(roundedPath(points, 5)).toBe(expected);
});
