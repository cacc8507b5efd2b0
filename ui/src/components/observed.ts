import type { EvidenceRow, ReportedState } from "../ipc/bindings";
import type { CiId } from "./ids";

/** What can be reported of a CI. */
export type ObservedState = ReportedState;

/** A report on a CI, and where it came from. */
export interface Observed extends EvidenceRow {
  /** Such as the name of a file; empty for one made by hand. */
  readonly source: string;
}

/**
 * Reports CIs by hand: each is then reported once, in this state. One that was reported keeps its place in the list,
 * and its onset while it is still broken.
 */
export function withObserved(
  evidence: readonly Observed[],
  cis: readonly CiId[],
  state: ObservedState,
): readonly Observed[] {
  const left = new Set(cis);
  const named = new Set(cis);
  const byHand = (ci: CiId, at: string | null): Observed => ({ ci, state, at, confidence: null, source: "" });
  const changed = evidence.flatMap((one) => {
    if (!named.has(one.ci)) return [one];
    return left.delete(one.ci) ? [byHand(one.ci, state === "up" ? null : one.at)] : [];
  });
  return [...changed, ...[...left].map((ci) => byHand(ci, null))];
}
