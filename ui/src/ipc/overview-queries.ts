import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { ForcedState, OverviewView } from "./bindings";
import { core } from "./host";
import { type OverviewColumns, readOverviewColumns, readOverviewStates } from "./overview-columns";
import { key } from "./queries";
import { runTaskUntil } from "./tasks";

/** The communities of the estate and the place of each CI, of one and the same moment. */
export interface OverviewAnswer {
  readonly view: OverviewView;
  readonly columns: OverviewColumns;
}

/** How often an overview is asked for again where somebody wrote between its two halves. */
const TRIES = 3;

/** The overview of the estate: long work under this label, stopped where nobody waits for it. */
export const overviewQuery = (label: string) =>
  queryOptions({
    queryKey: key("overview"),
    queryFn: async ({ signal }): Promise<OverviewAnswer> => {
      for (let tries = 1; ; tries += 1) {
        const view = await runTaskUntil(signal, label, (task, report) => core().overview(task, report));
        const columns = readOverviewColumns(await core().overviewColumns());
        const isSame = view.changeset === columns.changeset && view.revision === columns.revision;
        if (isSame || tries === TRIES) return { view, columns };
      }
    },
    structuralSharing: false,
    placeholderData: keepPreviousData,
  });

/** The CIs that are worse than up where these fail, with their states; without any, those that are so now. */
export const overviewStatesQuery = (forced: readonly ForcedState[]) =>
  queryOptions({
    queryKey: key("overviewStates", forced),
    queryFn: async () => readOverviewStates(await core().overviewStates([...forced])),
    structuralSharing: false,
    placeholderData: keepPreviousData,
  });

/** Ids of the CIs that a query finds. */
export const overviewMatchesQuery = (text: string) =>
  queryOptions({
    queryKey: key("overviewMatches", text),
    queryFn: async () => new Uint32Array(await core().overviewMatches(text)),
    structuralSharing: false,
    placeholderData: keepPreviousData,
  });
