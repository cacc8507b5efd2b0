import { formatNumber } from "../../components/format";
import type { StateCounts } from "../../ipc/bindings";
import { AFFECTED_STATES, type AffectedState } from "./affected-states";

/** By how much the number of CIs in a state changed. */
export interface CountDifference {
  readonly state: AffectedState;
  /** Never zero. */
  readonly change: number;
}

/** How many CIs an answer counts in a state. */
export function countOf(counts: StateCounts, state: AffectedState): number {
  switch (state) {
    case "down":
      return counts.down;
    case "degraded":
      return counts.degraded;
    case "at_risk":
      return counts.atRisk;
  }
}

/** Affected CIs in all, whatever their state. */
export function affectedTotal(counts: StateCounts): number {
  return counts.down + counts.degraded + counts.atRisk;
}

/** What differs from one answer to the next, worst state first. */
export function countDifferences(before: StateCounts, after: StateCounts): CountDifference[] {
  return AFFECTED_STATES.map((state) => ({
    state,
    change: countOf(after, state) - countOf(before, state),
  })).filter(({ change }) => change !== 0);
}

/** "+12" or "−3", with a true minus sign. */
export function signed(change: number): string {
  return `${change < 0 ? "−" : "+"}${formatNumber(Math.abs(change))}`;
}
