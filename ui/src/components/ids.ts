import type { StateView } from "../ipc/bindings";

/** The internal id of a CI as it crosses the bridge: stable over renames, opaque to the window. */
export type CiId = number;

/** A CI's state in an impact answer. */
export type CiState = StateView;

/** All states, best first. */
export const CI_STATES: readonly CiState[] = ["up", "at_risk", "degraded", "down"];
