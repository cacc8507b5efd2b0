import type { CiState } from "../../../components/ids";
import type { AffectedView, CiSummary } from "../../../ipc/bindings";

/** A CI and its state under each scenario; null where its list ends before it. */
export interface JoinedRow {
  readonly ci: CiSummary;
  readonly states: readonly (CiState | null)[];
}

/** Affected CIs of one scenario. */
export interface AffectedPart {
  readonly rows: readonly AffectedView[];
  /** Nothing is left out: who is not listed is up. */
  readonly isWhole: boolean;
}

/** The affected CIs of several answers, each CI once, in the order in which they come up. */
export function joined(answers: readonly AffectedPart[]): readonly JoinedRow[] {
  const rows = new Map<number, { ci: CiSummary; states: (CiState | null)[] }>();
  answers.forEach((answer, at) => {
    for (const { ci, state } of answer.rows) {
      const unlisted = answers.map(({ isWhole }) => (isWhole ? "up" : null));
      const row = rows.get(ci.id) ?? { ci, states: unlisted };
      row.states[at] = state;
      rows.set(ci.id, row);
    }
  });
  return [...rows.values()];
}

/** Whether the scenarios make a difference to a CI, as far as is known. */
export function differs({ states }: JoinedRow): boolean {
  const known = states.filter((state) => state !== null);
  return known.some((state) => state !== known[0]);
}
