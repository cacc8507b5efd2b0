import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import type { CiId } from "../../../components/ids";
import type { ExplanationView, ForcedState, ImpactView } from "../../../ipc/bindings";
import { impactExplainQuery } from "../../../ipc/queries";
import { EXPLANATION_LINES } from "../reasons/explanation-lines";

/** Services whose whole reasons are drawn, not only the shortest way down. */
const EXPLAINED = 5;
/** CIs that the reasons of services may add, so that the drawing stays readable. */
const MOST_ADDED = 60;

/**
 * The CIs drawn for an answer: its failed CIs, services and the shortest ways between, and all carriers of the worst
 * services, so that a lost redundancy group shows each of its members on the way down. Null until they are known.
 */
export function useDrawnCis(forced: readonly ForcedState[], answer: ImpactView): readonly CiId[] | null {
  const worst = answer.services.filter((row) => row.state !== "at_risk").slice(0, EXPLAINED);
  const reasons = useQueries({
    queries: worst.map((row) => impactExplainQuery(forced, row.ci.id, EXPLANATION_LINES)),
    combine: (answers) => ({
      isPending: answers.some((one) => one.isPending),
      found: answers.flatMap((one) => one.data ?? []),
    }),
  });
  const { isPending, found } = reasons;
  return useMemo(() => (isPending ? null : withCarriers(answer.map, found)), [answer.map, isPending, found]);
}

/** The CIs of a map and, while there is room, those of the explanations in reading order; each once. */
export function withCarriers(
  map: readonly CiId[],
  explanations: readonly Pick<ExplanationView, "lines">[],
): readonly CiId[] {
  const drawn = new Set(map);
  const most = drawn.size + MOST_ADDED;
  for (const { lines } of explanations) {
    for (const { ci } of lines) if (drawn.size < most) drawn.add(ci.id);
  }
  return [...drawn];
}
