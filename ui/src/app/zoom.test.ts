import { expect, it } from "vitest";
import { nextZoom } from "./zoom";

it.each([
  [1, 1, 1.1],
  [1, -1, 0.9],
  [2, 1, 2],
  [0.5, -1, 0.5],
] as const)("from %d by %d zooms to %d", (factor, by, expected) => {
  expect(nextZoom(factor, by)).toBe(expected);
});
