import type { CiId } from "../../../components/ids";
import type { ForcedState } from "../../../ipc/bindings";
import type { AffectedState } from "../affected-states";

/** Adds a CI as down; one that is forced already keeps its state. */
export function addForced(forced: readonly ForcedState[], ci: CiId): readonly ForcedState[] {
  return forced.some((one) => one.ci === ci) ? forced : [...forced, { ci, state: "down" }];
}

/** Takes a CI out of the question. */
export function removeForced(forced: readonly ForcedState[], ci: CiId): readonly ForcedState[] {
  return forced.filter((one) => one.ci !== ci);
}

/** Forces a CI of the question to another state. */
export function changeForced(
  forced: readonly ForcedState[],
  ci: CiId,
  state: AffectedState,
): readonly ForcedState[] {
  return forced.map((one) => (one.ci === ci ? { ci, state } : one));
}
