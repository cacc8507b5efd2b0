import { expect, it } from "vitest";
import { lasted } from "./lasted";
import { periodLabel } from "./period-label";

it.each([
  [0, "0 min"],
  [35 * 60, "35 min"],
  [59.6 * 60, "1 h"],
  [95 * 60, "1 h 35 min"],
  [24 * 3600 - 10, "1 d"],
  [52 * 3600, "2 d 4 h"],
])("%d seconds are told as %s", (seconds, words) => {
  expect(lasted(seconds)).toBe(words);
});

it("names months and quarters", () => {
  expect(periodLabel("2026-11")).toBe("Nov 2026");
  expect(periodLabel("2026-Q4")).toBe("Q4 2026");
});
