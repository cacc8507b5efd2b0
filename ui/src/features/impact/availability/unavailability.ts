import type { UnavailabilityView } from "../../../ipc/bindings";

/** How far bounds may lie apart by the rounding of sums alone, as a share. */
const ROUNDING = 1e-9;

/** Whether only bounds are known. */
export function isPartial({ lower, upper }: UnavailabilityView): boolean {
  return upper - lower > ROUNDING * upper;
}
