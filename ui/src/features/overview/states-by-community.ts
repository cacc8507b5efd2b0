import type { OverviewColumns } from "../../ipc/overview-columns";

/** CIs of a community that are worse than up. */
export interface CommunityStates {
  readonly atRisk: number;
  readonly degraded: number;
  readonly down: number;
}

/** How many CIs of each community are worse than up; `stateOf` is 1 for at risk, 2 degraded, 3 down, by id. Linear. */
export function statesByCommunity(
  { ids, communities }: Pick<OverviewColumns, "ids" | "communities">,
  count: number,
  stateOf: ReadonlyMap<number, number>,
): readonly CommunityStates[] {
  const counts = Array.from({ length: count }, () => ({ atRisk: 0, degraded: 0, down: 0 }));
  ids.forEach((id, ci) => {
    const own = counts[communities[ci] ?? -1];
    const state = stateOf.get(id);
    if (own === undefined || state === undefined) return;
    if (state === 3) own.down += 1;
    else if (state === 2) own.degraded += 1;
    else if (state === 1) own.atRisk += 1;
  });
  return counts;
}

/** The worst state in a community; null where all is up. */
export function worstOf({ atRisk, degraded, down }: CommunityStates): "at_risk" | "degraded" | "down" | null {
  if (down > 0) return "down";
  if (degraded > 0) return "degraded";
  return atRisk > 0 ? "at_risk" : null;
}
