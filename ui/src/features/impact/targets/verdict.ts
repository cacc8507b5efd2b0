import type { ServiceTargetView } from "../../../ipc/bindings";
import { isUnstated } from "../availability/unavailability";

/** Whether a target can be kept; unknown where nothing below the service states how available it is. */
export function verdictOf({ unavailability, target }: ServiceTargetView): "missed" | "open" | "kept" | "unknown" {
  return isUnstated(unavailability) ? "unknown" : target.verdict;
}
