import type { UnavailabilityView } from "../../../ipc/bindings";

/** How far bounds may lie apart by the rounding of sums alone, as a share. */
const ROUNDING = 1e-9;

/** Whether nothing that takes part states how available it is: an unavailability of 0 is not known then, only unstated. */
export function isUnstated({ upper }: UnavailabilityView): boolean {
  return upper === 0;
}

/** Hours down in a year by the lower and the upper bound. */
export function hoursBetween({ estimate, lower, upper, hoursAYear }: UnavailabilityView): readonly [number, number] {
  const hours = estimate === 0 ? 0 : hoursAYear / estimate;
  return [lower * hours, upper * hours];
}

/** Whether only bounds are known. */
export function isPartial({ lower, upper }: UnavailabilityView): boolean {
  return upper - lower > ROUNDING * upper;
}
