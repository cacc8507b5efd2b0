import { describe, expect, it } from "vitest";
import type { FigureView, HealthView, TrendPointView } from "../../ipc/bindings";
import { lineOf, valuesOf } from "./trend-line";

const figure = (check: FigureView["check"], count: number): FigureView => ({ check, section: "correctness", count, of: 10, query: null });
const HEALTH = { figures: [figure("stale", 7), figure("orphans", 2)] } as unknown as HealthView;
const point = (changeset: number, counts: number[]): TrendPointView => ({ changeset, at: "2026-11-20T09:00:00Z", baselines: [], inService: 10, counts });

describe("the trend of a figure", () => {
  it("ends with the moment that is shown", () => {
    const points = [point(1, [0, 4]), point(2, [5, 0])];
    const values = valuesOf(figure("orphans", 2), HEALTH, points);
    expect(values.map(({ count }) => count)).toEqual([4, 0, 2]);
    expect(values.map((value) => value.point?.changeset)).toEqual([1, 2, undefined]);
    expect(valuesOf(figure("orphans", 2), HEALTH, [])).toEqual([]);
  });

  it("is drawn with zero at the bottom, and flat where nothing was ever found", () => {
    const values = [{ count: 4 }, { count: 0 }, { count: 2 }];
    expect(lineOf(values, 100, 20)).toEqual([[0, 0], [50, 20], [100, 10]]);
    expect(lineOf([{ count: 0 }, { count: 0 }], 100, 20)).toEqual([[0, 20], [100, 20]]);
    expect(lineOf([{ count: 3 }], 100, 20)).toEqual([[0, 0]]);
  });
});
