import { describe, expect, it } from "vitest";
import { axisAfter, axisBefore } from "./time-axis";

describe("the time before the first onset", () => {
  it("begins at the onset and shrinks with age", () => {
    const { shareOf, ticks } = axisBefore([1.5, 60]);
    expect(shareOf(0)).toBe(0);
    const widths = [shareOf(2) - shareOf(1), shareOf(25) - shareOf(24)];
    expect(widths[0]).toBeGreaterThan(5 * (widths[1] ?? 0));
    expect(ticks.map(({ value }) => value)).toEqual([1, 3, 6, 12, 24, 48]);
    const shares = ticks.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares.at(-1)).toBeLessThan(1);
  });

  it("reaches a day back where nothing changed, and never beyond its end", () => {
    const { shareOf, reach } = axisBefore([]);
    expect(reach).toBeGreaterThan(24);
    expect(shareOf(10_000)).toBe(1);
    expect(shareOf(-1)).toBe(0);
  });
});

describe("the time after the first onset", () => {
  it.each([
    [[0], [0, 2, 4, 6, 8, 10]],
    [[0, 2, 4, 19], [0, 5, 10, 15, 20, 25]],
    [[0, 300], [0, 120, 240, 360]],
  ])("onsets after %s minutes are marked at %s", (minutes, marks) => {
    expect(axisAfter(minutes).ticks.map(({ value }) => value)).toEqual(marks);
  });

  it("is even, and leaves room beyond the last onset", () => {
    const { shareOf } = axisAfter([0, 20]);
    expect(shareOf(20) / shareOf(10)).toBeCloseTo(2);
    expect(shareOf(20)).toBeLessThan(0.75);
  });
});
