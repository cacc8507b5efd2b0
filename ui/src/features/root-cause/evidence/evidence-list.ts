import type { CiId } from "../../../components/ids";
import type { Observed, ObservedState } from "../../../components/observed";
import type { ObservationView } from "../../../ipc/bindings";

/** What the evidence says of one CI, as the list shows it. */
export interface EvidenceLine {
  readonly ci: CiId;
  readonly state: ObservedState;
  readonly onset: string | null;
  /** Null where the settings say it. */
  readonly confidence: number | null;
  readonly source: string;
}

/** One line for each CI: the last report on it, with what the answer made of all of them where there is one. */
export function evidenceLines(
  evidence: readonly Observed[],
  observations: readonly ObservationView[],
): readonly EvidenceLine[] {
  const merged = new Map(observations.map((one) => [one.ci, one]));
  const reports = new Map<CiId, readonly Observed[]>();
  for (const one of evidence) reports.set(one.ci, [...(reports.get(one.ci) ?? []), one]);
  return [...reports].flatMap(([ci, all]) => {
    const last = all.at(-1);
    if (last === undefined) return [];
    const known = merged.get(ci);
    // A single report is as it was made; of several the core says what they come to.
    if (all.length === 1 || known === undefined) {
      return [{ ci, state: last.state, onset: last.state === "up" ? null : last.at, confidence: last.confidence, source: last.source }];
    }
    return [{ ci, state: known.state, onset: known.onset, confidence: known.confidence, source: last.source }];
  });
}

/** Takes every report on a CI out. */
export function without(evidence: readonly Observed[], ci: CiId): readonly Observed[] {
  return evidence.filter((one) => one.ci !== ci);
}

/** Puts one report in the place of all on its CI. */
export function replaced(evidence: readonly Observed[], report: Observed): readonly Observed[] {
  const at = evidence.findIndex((one) => one.ci === report.ci);
  if (at === -1) return [...evidence, report];
  return evidence.flatMap((one, index) => (index === at ? [report] : one.ci === report.ci ? [] : [one]));
}
