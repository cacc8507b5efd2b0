import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import type { AffectedFilter, AffectedView, ForcedState } from "../../../ipc/bindings";
import { impactWindowQuery } from "../../../ipc/queries";

/** Rows asked for at once. */
const PAGE = 200;

/** The affected CIs that pass a filter, of which only the pages near the screen are asked for. */
export interface AffectedRows {
  /** Rows that pass; the former number until the new one is known, null before the first. */
  readonly total: number | null;
  /** Of these, how many are at risk: they come last. */
  readonly atRisk: number;
  readonly rowAt: (index: number) => AffectedView | undefined;
  readonly error: Error | null;
}

/** Asks for the pages that hold the rows `first..=last`, and for how many rows there are. */
export function useAffectedRows(
  forced: readonly ForcedState[],
  filter: AffectedFilter,
  first: number,
  last: number,
): AffectedRows {
  const all = useQuery({
    ...impactWindowQuery(forced, filter, 0, PAGE),
    placeholderData: keepPreviousData,
  });
  const atRisk = useQuery({
    ...impactWindowQuery(forced, { ...filter, state: "at_risk" }, 0, 0),
    enabled: filter.state === null,
    placeholderData: keepPreviousData,
  });
  const firstPage = Math.floor(Math.max(0, first) / PAGE);
  const lastPage = Math.max(firstPage, Math.floor(Math.max(0, last) / PAGE));
  const pages = Array.from({ length: lastPage - firstPage + 1 }, (_, index) => firstPage + index);
  const answers = useQueries({
    queries: pages.map((page) => impactWindowQuery(forced, filter, page * PAGE, PAGE)),
  });
  return {
    total: all.data?.total ?? null,
    atRisk: filter.state === null ? (atRisk.data?.total ?? 0) : 0,
    rowAt: (index) => answers[Math.floor(index / PAGE) - firstPage]?.data?.rows[index % PAGE],
    error: all.error ?? atRisk.error ?? answers.find((answer) => answer.error !== null)?.error ?? null,
  };
}
