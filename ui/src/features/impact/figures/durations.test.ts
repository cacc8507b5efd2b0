import { describe, expect, it } from "vitest";
import { durationOf, percentOf } from "./durations";

describe("times", () => {
  it.each([
    [0, "hours", "0"],
    [0.62, "minutes", "37.2"],
    [1, "hours", "1"],
    [4.204, "hours", "4.2"],
    [99, "hours", "99"],
    [240, "days", "10"],
    [8766, "days", "365"],
  ])("%s h", (hours, unit, text) => {
    expect(durationOf(hours)).toEqual({ unit, text });
  });
});

describe("percentages", () => {
  it.each([
    [0, "0"],
    [0.000_482_1, "0.0482"],
    [0.5, "50"],
    [0.8, "80"],
    [0.9995, "99.95"],
    [0.999_951_8, "99.9952"],
    [1, "100"],
  ])("%s", (share, text) => {
    expect(percentOf(share)).toBe(text);
  });
});
