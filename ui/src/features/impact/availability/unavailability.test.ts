import { describe, expect, it } from "vitest";
import { hoursBetween, isPartial, isUnstated } from "./unavailability";

describe("an unavailability", () => {
  it.each([
    [0, 0, false],
    [0.001, 0.001, false],
    [0.1 + 0.2, 0.3, false],
    [0.001, 0.0011, true],
    [0, 1e-12, true],
  ])("between %s and %s", (lower, upper, partial) => {
    expect(isPartial({ estimate: (lower + upper) / 2, lower, upper, hoursAYear: 0 })).toBe(partial);
  });

  it("is told in hours by its bounds", () => {
    expect(hoursBetween({ estimate: 0.002, lower: 0.001, upper: 0.003, hoursAYear: 20 })).toEqual([10, 30]);
    expect(hoursBetween({ estimate: 0, lower: 0, upper: 0, hoursAYear: 0 })).toEqual([0, 0]);
  });

  it("of nothing is nothing known", () => {
    expect(isUnstated({ estimate: 0, lower: 0, upper: 0, hoursAYear: 0 })).toBe(true);
    expect(isUnstated({ estimate: 1e-9, lower: 0, upper: 2e-9, hoursAYear: 1e-5 })).toBe(false);
  });
});
