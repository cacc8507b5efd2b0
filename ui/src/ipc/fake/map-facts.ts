import type { MapFacts } from "../bindings";
import type { FakeEstate } from "./estate";
import { cell } from "./inventory";
import { predicateOf } from "./query-language";

/** Values of CIs of a map, and which of them match queries; null for a query that cannot be read. */
export function mapFacts(
  estate: FakeEstate,
  ids: readonly number[],
  columns: readonly string[],
  queries: readonly string[],
): MapFacts {
  const cis = ids.flatMap((id) => estate.cis.get(id) ?? []);
  return {
    cis: cis.map((ci) => ({ ci: ci.id, values: columns.map((column) => cell(ci, column)) })),
    matches: queries.map((text) => {
      try {
        const holds = predicateOf(estate, text);
        return cis.filter(holds).map(({ id }) => id);
      } catch {
        return null;
      }
    }),
  };
}
