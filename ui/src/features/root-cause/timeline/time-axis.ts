/** Hours at which the scale before the first onset turns from even to logarithmic. */
const KNEE = 0.5;
/** Hours that may be marked before the first onset. */
const HOURS = [1, 3, 6, 12, 24, 48, 72, 168] as const;
/** The scale before reaches at least so many hours back. */
const LEAST_HOURS = 24;
/** Minutes between the marks after the first onset. */
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1440, 2880, 10_080] as const;
/** Marks after the first onset, at most. */
const MOST_STEPS = 6;
/** The scale after reaches at least so many minutes, and beyond the last onset, so that its name has room. */
const LEAST_MINUTES = 10;
const BEYOND_LAST = 1.4;

/** A place on the time axis, and what is marked there. */
export interface Tick {
  /** Hours before, or minutes after the first onset. */
  readonly value: number;
  /** 0 at the first onset, 1 at the end of the scale. */
  readonly share: number;
}

/** One side of the first onset. */
export interface HalfAxis {
  readonly reach: number;
  readonly shareOf: (value: number) => number;
  readonly ticks: readonly Tick[];
}

/** Hours before the first onset, which shrink with age: even for the last half hour, then each doubling as wide. */
export function axisBefore(hours: readonly number[]): HalfAxis {
  const furthest = Math.max(LEAST_HOURS, ...hours);
  const reach = furthest * 1.15;
  const depth = (value: number) => Math.log2(1 + Math.max(0, value) / KNEE);
  const shareOf = (value: number) => Math.min(1, depth(value) / depth(reach));
  return { reach, shareOf, ticks: HOURS.filter((value) => value <= reach).map((value) => ({ value, share: shareOf(value) })) };
}

/** Minutes after the first onset, evenly. */
export function axisAfter(minutes: readonly number[]): HalfAxis {
  const reach = Math.max(LEAST_MINUTES, ...minutes.map((value) => value * BEYOND_LAST));
  const step = STEPS.find((one) => reach / one <= MOST_STEPS) ?? reach / MOST_STEPS;
  const shareOf = (value: number) => Math.min(1, Math.max(0, value) / reach);
  const count = Math.floor(reach / step);
  return {
    reach,
    shareOf,
    ticks: Array.from({ length: count + 1 }, (_, index) => ({ value: index * step, share: shareOf(index * step) })),
  };
}
