import type { FigureView, HealthView, TrendPointView } from "../../ipc/bindings";

/** A figure at a moment. */
export interface TrendValue {
  readonly count: number;
  /** Missing for the moment that is shown. */
  readonly point?: TrendPointView;
}

/** A figure at the earlier moments and at the one that is shown, oldest first; empty without earlier ones. */
export function valuesOf(figure: FigureView, health: HealthView, points: readonly TrendPointView[]): readonly TrendValue[] {
  const place = health.figures.findIndex(({ check }) => check === figure.check);
  if (points.length === 0) return [];
  return [...points.map((point) => ({ count: point.counts[place] ?? 0, point })), { count: figure.count }];
}

/** Points of a line in a box of so many pixels, the greatest value at the top and zero at the bottom. */
export function lineOf(values: readonly TrendValue[], width: number, height: number): readonly (readonly [number, number])[] {
  const most = Math.max(1, ...values.map(({ count }) => count));
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  return values.map(({ count }, index) => [index * step, height - (count / most) * height]);
}
