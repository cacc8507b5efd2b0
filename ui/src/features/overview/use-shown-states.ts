import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../components/format";
import type { ForcedState } from "../../ipc/bindings";
import type { OverviewAnswer } from "../../ipc/overview-queries";
import { statesByCommunity, worstOf } from "./states-by-community";

const none: readonly number[] = [];

/** What the drawing tells of states: the failed CIs, and the worst state and the counts of each community. */
export function useShownStates(
  answer: OverviewAnswer | undefined,
  /** Null where colours tell something else. */
  states: ReadonlyMap<number, number> | null,
  forced: readonly ForcedState[],
) {
  const { t } = useTranslation("overview");
  return useMemo(() => {
    if (answer === undefined || states === null) return { failed: none, worst: null, stateCounts: null };
    const { view, columns } = answer;
    const isForced = new Set(forced.map(({ ci }) => ci));
    const failed = isForced.size === 0 ? none : [...columns.ids].flatMap((id, ci) => (isForced.has(id) ? [ci] : []));
    const counts = statesByCommunity(columns, view.communities.length, states);
    const stateCounts = counts.map((count, community) => {
      const parts = (["down", "degraded", "atRisk"] as const).flatMap((state) =>
        count[state] === 0 ? [] : [t(`failed.${state}`, { shown: formatNumber(count[state]) })],
      );
      const cis = formatNumber(view.communities[community]?.cis ?? 0);
      return parts.length === 0 ? cis : `${parts.join(" · ")} ${t("failed.ofCis", { shown: cis })}`;
    });
    return { failed, worst: counts.map(worstOf), stateCounts };
  }, [answer, states, forced, t]);
}
