/** Where the marks of a time axis stand. */
export interface TimeScale {
  /** Hours from the left edge to the right. */
  readonly span: number;
  /** Hours of each mark, the first at 0. */
  readonly ticks: readonly number[];
}

/** Steps that people count in, in hours. */
const STEPS = [1 / 12, 1 / 6, 1 / 4, 1 / 2, 1, 2, 3, 6, 12, 24, 48, 96, 168, 336];
/** Most steps on an axis. */
const MOST = 7;

/** An axis from the loss to the end of the recovery, a little beyond its last mark if need be. */
export function timeScale(duration: number): TimeScale {
  const longest = STEPS.at(-1) ?? 1;
  const span = Math.max(duration, STEPS[0] ?? 1);
  const step = STEPS.find((one) => span / one <= MOST) ?? longest * Math.ceil(span / longest / MOST);
  const ticks = Array.from({ length: Math.floor(span / step + 1e-9) + 1 }, (_, at) => at * step);
  return { span, ticks };
}

/** A time as a share of the axis in per cent, never outside it. */
export function placeOf(hours: number, { span }: TimeScale): number {
  return Math.min(100, Math.max(0, (100 * hours) / span));
}
