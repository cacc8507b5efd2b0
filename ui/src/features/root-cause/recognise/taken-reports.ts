import type { CiId } from "../../../components/ids";
import type { Observed, ObservedState } from "../../../components/observed";
import type { EvidenceLineView } from "../../../ipc/bindings";

/** What somebody chose for a line that leaves it open; missing parts are not chosen yet. */
export interface LineChoice {
  readonly ci?: CiId;
  readonly state?: ObservedState;
}

/** Choices by the place of the line in the list. */
export type LineChoices = ReadonlyMap<number, LineChoice>;

/** The CI of a line as it is now known: named clearly, the only one that may be meant, or chosen. */
export function ciOfLine(line: EvidenceLineView, choice: LineChoice | undefined): CiId | null {
  const only = line.candidates.length === 1 ? (line.candidates[0] ?? null) : null;
  return choice?.ci ?? line.ci ?? only;
}

/** The state of a line as it is now known. */
export function stateOfLine(line: EvidenceLineView, choice: LineChoice | undefined): ObservedState | null {
  return choice?.state ?? line.state;
}

/** Whether a line is a report: recognised, or doubtful with everything chosen that is in doubt. */
export function isTaken(line: EvidenceLineView, choice: LineChoice | undefined): boolean {
  if (line.finding === "recognised") return true;
  if (line.finding !== "doubtful" || choice === undefined) return false;
  return ciOfLine(line, choice) !== null && stateOfLine(line, choice) !== null;
}

/** The reports of an input, in its order; lines that leave something open are not among them. */
export function takenReports(
  lines: readonly EvidenceLineView[],
  choices: LineChoices,
  source: string,
): readonly Observed[] {
  return lines.flatMap((line, index) => {
    const choice = choices.get(index);
    const ci = ciOfLine(line, choice);
    const state = stateOfLine(line, choice);
    if (!isTaken(line, choice) || ci === null || state === null) return [];
    return [{ ci, state, at: line.at, confidence: line.confidence, source }];
  });
}
