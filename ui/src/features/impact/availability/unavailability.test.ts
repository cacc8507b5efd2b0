import { describe, expect, it } from "vitest";
import { isPartial } from "./unavailability";

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
});
