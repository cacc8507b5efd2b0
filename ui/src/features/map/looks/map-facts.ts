import type { CiId } from "../../../components/ids";
import type { MapFacts } from "../../../ipc/bindings";
import type { Grouping } from "../group-by-site";
import type { StyleRule } from "./style-rules";

/** What must be known of the CIs of a map beyond their summaries. */
export interface FactsNeeded {
  readonly columns: readonly string[];
  readonly queries: readonly string[];
}

/** The attributes that a grouping goes by: of several, the first that has a value. */
export const groupingColumns: Readonly<Partial<Record<Grouping, readonly string[]>>> = {
  team: ["support_team", "owner"],
  environment: ["environment"],
};

/** The attributes and queries that a grouping and styling rules need. */
export function factsNeeded(grouping: Grouping, rules: readonly StyleRule[]): FactsNeeded {
  const tests = rules.map(({ test }) => test);
  const columns = tests.flatMap((test) => (test.by === "attribute" && test.attribute !== "" ? [test.attribute] : []));
  const queries = tests.flatMap((test) => (test.by === "query" && test.value.trim() !== "" ? [test.value] : []));
  return { columns: [...new Set([...(groupingColumns[grouping] ?? []), ...columns])], queries: [...new Set(queries)] };
}

/** What is known of the CIs of a map beyond their summaries. */
export interface Facts {
  readonly valueOf: (ci: CiId, column: string) => string | null;
  /** The CIs that match a query; null where it cannot be read. */
  readonly matches: (query: string) => ReadonlySet<CiId> | null;
}

/** The facts of an answer; without one nothing is known. */
export function factsOf(answer: MapFacts | undefined, { columns, queries }: FactsNeeded): Facts {
  const values = new Map((answer?.cis ?? []).map(({ ci, values: own }) => [ci, own]));
  const sets = new Map(
    queries.map((query, at) => {
      const ids = answer?.matches[at] ?? null;
      return [query, ids === null ? null : new Set(ids)];
    }),
  );
  return {
    valueOf: (ci, column) => values.get(ci)?.[columns.indexOf(column)] ?? null,
    matches: (query) => sets.get(query) ?? null,
  };
}
