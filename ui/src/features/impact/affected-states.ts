import type { CiState } from "../../components/ids";

/** States worse than up, worst first: the order of every list of affected CIs. */
export const AFFECTED_STATES = ["down", "degraded", "at_risk"] as const satisfies readonly CiState[];

/** A state worse than up. */
export type AffectedState = (typeof AFFECTED_STATES)[number];
