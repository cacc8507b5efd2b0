import { expect, test } from "vitest";
import { connectionBetween, pathsBetween, swapped, withPicked } from "./map-task";

test("the second CI is picked, but never the first again", () => {
  const task = pathsBetween(1, null);
  expect(withPicked(task, 2)).toEqual({ ...task, to: 2 });
  expect(withPicked(task, 1)).toBe(task);
});

test("a task turns round once both are picked", () => {
  expect(swapped(connectionBetween(1, 2))).toEqual(connectionBetween(2, 1));
  expect(swapped(connectionBetween(1, null))).toEqual(connectionBetween(1, null));
});
