import { describe, expect, it } from "vitest";
import { placeOf, timeScale } from "./time-scale";

describe("the time axis of a recovery", () => {
  it.each([
    [0, [0]],
    [0.5, [0, 1 / 12, 1 / 6, 0.25, 1 / 3, 5 / 12, 0.5]],
    [4, [0, 1, 2, 3, 4]],
    [13, [0, 2, 4, 6, 8, 10, 12]],
    [240, [0, 48, 96, 144, 192, 240]],
  ])("of %s hours", (duration, ticks) => {
    const marks = timeScale(duration).ticks;
    expect(marks).toHaveLength(ticks.length + (duration === 0 ? 1 : 0));
    ticks.forEach((tick, at) => expect(marks[at]).toBeCloseTo(tick, 9));
  });

  it("has few marks however long it is", () => {
    for (const duration of [1, 10, 100, 1_000, 10_000, 100_000]) {
      expect(timeScale(duration).ticks.length).toBeLessThanOrEqual(8);
    }
  });

  it("places a time between its edges", () => {
    const scale = timeScale(8);
    expect(placeOf(2, scale)).toBe(25);
    expect(placeOf(99, scale)).toBe(100);
  });
});
