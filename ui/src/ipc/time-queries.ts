import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Between, ChangesetFilter, ChoicesRequest, DifferenceFilter, ForcedKey } from "./bindings";
import { core } from "./host";
import type { QueryKind } from "./query-keys";
import { runTaskUntil } from "./tasks";

function key<Kind extends QueryKind, Rest extends readonly unknown[]>(kind: Kind, ...rest: Rest) {
  return [kind, ...rest] as const;
}

/** Rows asked for at once. */
const PAGE = 200;

interface Page {
  readonly total: number;
  readonly offset: number;
  readonly rows: readonly unknown[];
}

function nextOffset({ total, offset, rows }: Page): number | null {
  const next = offset + rows.length;
  return next < total && rows.length > 0 ? next : null;
}

/** A part of the changesets that pass a filter, newest first. */
export const changesetWindowQuery = (filter: ChangesetFilter, offset: number, length: number) =>
  queryOptions({
    queryKey: key("changesetWindow", filter, offset, length),
    queryFn: () => core().changesetWindow(filter, offset, length),
  });

/** What became of a relationship. */
export const relationshipHistoryQuery = (id: number) =>
  queryOptions({
    queryKey: key("relationshipHistory", id),
    queryFn: () => core().relationshipHistory(id),
  });

/** All baselines. */
export const baselinesQuery = () =>
  queryOptions({ queryKey: key("baselines"), queryFn: () => core().baselines() });

/** The named drafts. */
export const draftsQuery = () => queryOptions({ queryKey: key("drafts"), queryFn: () => core().drafts() });

/** One draft, kept or not. */
export const draftQuery = (id: number) =>
  queryOptions({ queryKey: key("draft", id), queryFn: () => core().draft(id) });

/** What a draft would do to live. */
export const draftProposalsQuery = (id: number) =>
  queryOptions({ queryKey: key("draftProposals", id), queryFn: () => core().draftProposals(id) });

/** Where live moved on and a draft wants something else. */
export const draftConflictsQuery = (id: number, choices: ChoicesRequest) =>
  queryOptions({
    queryKey: key("draftConflicts", id, choices),
    queryFn: () => core().draftConflicts(id, choices),
    placeholderData: keepPreviousData,
  });

/** What taking live or the draft in one conflict changes. */
export const choiceEffectQuery = (id: number, conflict: string, choices: ChoicesRequest) =>
  queryOptions({
    queryKey: key("choiceEffect", id, conflict, choices),
    queryFn: () => core().choiceEffect(id, conflict, choices),
  });

/** What differs between two moments, in numbers. Long work under this label, like all that take one. */
export const comparisonQuery = (between: Between, label: string) =>
  queryOptions({
    queryKey: key("comparison", between),
    queryFn: ({ signal }) => runTaskUntil(signal, label, (task, report) => core().compare(between, task, report)),
  });

/** CIs that differ, page by page. */
export const comparedCisQuery = (between: Between, filter: DifferenceFilter) =>
  infiniteQueryOptions({
    queryKey: key("comparedCis", between, filter),
    queryFn: ({ pageParam }) => core().compareCis(between, filter, pageParam, PAGE),
    initialPageParam: 0,
    getNextPageParam: nextOffset,
    placeholderData: keepPreviousData,
  });

/** Relationships that differ, page by page. */
export const comparedRelationshipsQuery = (between: Between, filter: DifferenceFilter) =>
  infiniteQueryOptions({
    queryKey: key("comparedRelationships", between, filter),
    queryFn: ({ pageParam }) => core().compareRelationships(between, filter, pageParam, PAGE),
    initialPageParam: 0,
    getNextPageParam: nextOffset,
    placeholderData: keepPreviousData,
  });

/** What changed and changed back between two moments. */
export const comparedThroughQuery = (between: Between, label: string) =>
  queryOptions({
    queryKey: key("comparedThrough", between),
    queryFn: ({ signal }) => runTaskUntil(signal, label, (task, report) => core().compareThrough(between, task, report)),
  });

/** The same impact question asked of two moments. */
export const comparedImpactQuery = (between: Between, forced: readonly ForcedKey[], label: string) =>
  queryOptions({
    queryKey: key("comparedImpact", between, forced),
    queryFn: ({ signal }) =>
      runTaskUntil(signal, label, (task, report) => core().compareImpact(between, [...forced], task, report)),
    placeholderData: keepPreviousData,
  });
