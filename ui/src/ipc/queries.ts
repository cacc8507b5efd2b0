import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type {
  AffectedFilter,
  CauseDrawingRequest,
  ForcedState,
  InventoryQuery,
  NeighbourDirection,
  PathRangeView,
  RecogniseRequest,
  RootCauseRequest,
} from "./bindings";
import { isNoWorkspace } from "./errors";
import { core } from "./host";
import type { QueryKind } from "./query-keys";
import { runTaskUntil } from "./tasks";

/** A key whose first part is one of the known kinds. */
export function key<Kind extends QueryKind, Rest extends readonly unknown[]>(kind: Kind, ...rest: Rest) {
  return [kind, ...rest] as const;
}

/** What the window needs when it starts. */
export const startQuery = () =>
  queryOptions({ queryKey: key("start"), queryFn: () => core().appStart() });

/** The open workspace, or null. */
export const workspaceQuery = () =>
  queryOptions({
    queryKey: key("workspace"),
    queryFn: async () => {
      try {
        return await core().workspaceInfo();
      } catch (error) {
        if (isNoWorkspace(error)) return null;
        throw error;
      }
    },
  });

/** Classes, attributes and relationship types. */
export const modelQuery = () =>
  queryOptions({ queryKey: key("model"), queryFn: () => core().model() });

/** CIs that match the words typed so far; the former answer stays until the next is there. */
export const searchQuery = (text: string, limit: number) =>
  queryOptions({
    queryKey: key("search", text, limit),
    queryFn: () => core().searchCis(text, limit),
    placeholderData: keepPreviousData,
  });

/** A window of the inventory's rows. */
export const inventoryWindowQuery = (
  query: InventoryQuery,
  offset: number,
  length: number,
  columns: string[],
) =>
  queryOptions({
    queryKey: key("inventory", query, columns, offset, length),
    queryFn: () => core().inventoryWindow(query, offset, length, columns),
  });

/** Values that occur in a column and contain the text. */
export const columnValuesQuery = (column: string, text: string, limit: number) =>
  queryOptions({
    queryKey: key("columnValues", column, text, limit),
    queryFn: () => core().columnValues(column, text, limit),
    placeholderData: keepPreviousData,
  });

/** What may stand at a character of a query. */
export const completeQueryQuery = (text: string, cursor: number) =>
  queryOptions({
    queryKey: key("queryCompletion", text, cursor),
    queryFn: () => core().completeQuery(text, cursor),
    placeholderData: keepPreviousData,
  });

/** A query in words. */
export const explainQueryQuery = (text: string) =>
  queryOptions({ queryKey: key("queryExplanation", text), queryFn: () => core().explainQuery(text) });

/** The query language by examples. */
export const queryExamplesQuery = () =>
  queryOptions({ queryKey: key("queryExamples"), queryFn: () => core().queryExamples(), staleTime: Number.POSITIVE_INFINITY });

/** Everything about one CI. */
export const ciDetailQuery = (id: number) =>
  queryOptions({ queryKey: key("ci", id), queryFn: () => core().ciDetail(id) });

/** The whole history of a CI. */
export const ciHistoryQuery = (id: number) =>
  queryOptions({ queryKey: key("ciHistory", id), queryFn: () => core().ciHistory(id) });

/** Summaries of CIs; those that are gone are left out. */
export const ciSummariesQuery = (ids: readonly number[]) =>
  queryOptions({
    queryKey: key("summaries", ids),
    queryFn: () => core().ciSummaries([...ids]),
    placeholderData: keepPreviousData,
  });

/** The CI of a key, or of an old key. */
export const ciByKeyQuery = (ciKey: string) =>
  queryOptions({ queryKey: key("ciByKey", ciKey), queryFn: () => core().ciByKey(ciKey) });

/** The CIs given and everything among them. */
export const sceneQuery = (ids: readonly number[]) =>
  queryOptions({
    queryKey: key("scene", ids),
    queryFn: () => core().mapScene([...ids]),
    placeholderData: keepPreviousData,
  });

/** Values of CIs of a map in columns, and which of them match queries. */
export const mapFactsQuery = (ids: readonly number[], columns: readonly string[], queries: readonly string[]) =>
  queryOptions({
    queryKey: key("mapFacts", ids, columns, queries),
    queryFn: () => core().mapFacts([...ids], [...columns], [...queries]),
    placeholderData: keepPreviousData,
  });

/** Neighbours of a CI. */
export const neighboursQuery = (id: number, direction: NeighbourDirection, limit: number) =>
  queryOptions({
    queryKey: key("neighbours", id, direction, limit),
    queryFn: () => core().neighbours(id, direction, limit),
  });

/** The newest changesets. */
export const changesetsQuery = (offset: number, length: number) =>
  queryOptions({
    queryKey: key("changesets", offset, length),
    queryFn: () => core().changesets(offset, length),
  });

/** What fails when these CIs are in these states. */
export const impactQuery = (roots: readonly ForcedState[]) =>
  queryOptions({
    queryKey: key("impact", roots),
    queryFn: () => core().impact([...roots]),
    placeholderData: keepPreviousData,
  });

/** A window of the affected CIs. */
export const impactWindowQuery = (
  roots: readonly ForcedState[],
  filter: AffectedFilter,
  offset: number,
  length: number,
) =>
  queryOptions({
    queryKey: key("impactWindow", roots, filter, offset, length),
    queryFn: () => core().impactWindow([...roots], filter, offset, length),
  });

/** States of CIs on a map of an answer. */
export const impactStatesQuery = (roots: readonly ForcedState[], ids: readonly number[]) =>
  queryOptions({
    queryKey: key("impactStates", roots, ids),
    queryFn: () => core().impactStates([...roots], [...ids]),
    placeholderData: keepPreviousData,
  });

/** Why a CI is in its state, in at most `limit` lines. */
export const impactExplainQuery = (roots: readonly ForcedState[], ci: number, limit: number) =>
  queryOptions({
    queryKey: key("impactExplain", roots, ci, limit),
    queryFn: () => core().impactExplain([...roots], ci, limit),
  });

/** Ways from a dependent to a provider, shortest first, and whether redundancy covers them. */
export const pathsQuery = (from: number, to: number, range: PathRangeView, limit: number) =>
  queryOptions({
    queryKey: key("paths", from, to, range, limit),
    queryFn: () => core().paths(from, to, range, limit),
  });

/** Which few faults explain what is reported: long work under this label, stopped where nobody waits for it. */
export const rootCauseQuery = (request: RootCauseRequest, label: string) =>
  queryOptions({
    queryKey: key("rootCause", request),
    queryFn: ({ signal }) =>
      runTaskUntil(signal, label, (task, report) => core().rootCause(request, task, report)),
  });

/** The CIs of a map that tells what some faults explain. */
export const rootCauseDrawingQuery = (request: CauseDrawingRequest) =>
  queryOptions({
    queryKey: key("rootCauseDrawing", request),
    queryFn: () => core().rootCauseDrawing(request),
    placeholderData: keepPreviousData,
  });

/** What a file or pasted text says of the estate. A file may change, so it is read anew each time. */
export const recogniseEvidenceQuery = (request: RecogniseRequest) =>
  queryOptions({
    queryKey: key("recognisedEvidence", request),
    queryFn: () => core().recogniseEvidence(request),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });

/** The constants of root cause, described. */
export const rootCauseSettingsQuery = () =>
  queryOptions({ queryKey: key("rootCauseSettings"), queryFn: () => core().rootCauseSettings() });

/** Causes that people confirmed, the latest first. */
export const confirmedCausesQuery = () =>
  queryOptions({ queryKey: key("confirmedCauses"), queryFn: () => core().confirmedCauses() });

/** Fault rates that the confirmed causes suggest. */
export const rateProposalQuery = () =>
  queryOptions({ queryKey: key("rateProposal"), queryFn: () => core().proposeRates() });
