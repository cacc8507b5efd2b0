import type { CiId } from "../../../components/ids";
import type { CandidateView } from "../../../ipc/bindings";

/** Candidates that no observation tells apart, most probable first; mostly only one. */
export type AlikeGroup = readonly [CandidateView, ...CandidateView[]];

/** The candidates with those together that no observation tells apart, in the order of the most probable of each. */
export function alikeGroups(candidates: readonly CandidateView[]): readonly AlikeGroup[] {
  const byId = new Map(candidates.map((one) => [one.ci, one]));
  const placed = new Set<CiId>();
  const groups: AlikeGroup[] = [];
  for (const first of candidates) {
    if (placed.has(first.ci)) continue;
    const twins = first.alike.flatMap((ci) => byId.get(ci) ?? []).filter(({ ci }) => !placed.has(ci));
    twins.sort((one, other) => other.probability - one.probability);
    for (const { ci } of [first, ...twins]) placed.add(ci);
    groups.push([first, ...twins]);
  }
  return groups;
}
