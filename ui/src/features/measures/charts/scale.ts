/** Marks of an axis, from the lowest to the highest. */
export interface AxisMark {
  readonly at: number;
  readonly label: string;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Durations at which an axis may end, in seconds. */
const DURATIONS = [30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR, 12 * HOUR, DAY, 2 * DAY, 4 * DAY] as const;

/** The least even number that holds all of these counts and reads well. */
export function mostOfCounts(counts: readonly number[]): number {
  const most = Math.max(2, ...counts);
  const power = 10 ** Math.floor(Math.log10(most));
  const nice = [1, 1.2, 1.6, 2, 4, 6, 8, 10].map((step) => step * power).find((step) => step >= most);
  return Math.max(2, nice ?? 10 * power);
}

/** The least duration that holds all of these and reads well, in seconds. */
export function mostOfDurations(seconds: readonly number[]): number {
  const most = Math.max(0, ...seconds);
  return DURATIONS.find((one) => one >= most) ?? mostOfCounts([Math.ceil(most / DAY)]) * DAY;
}

/** The marks at the beginning, the middle and the end of an axis. */
export function marksTo(most: number, label: (value: number) => string): readonly AxisMark[] {
  return [0, most / 2, most].map((at) => ({ at, label: label(at) }));
}
