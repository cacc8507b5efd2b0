import type {
  ColumnFilter,
  ColumnSort,
  ColumnValue,
  InventoryQuery,
  InventoryWindow,
  SearchView,
} from "../bindings";
import { type FakeCi, type FakeEstate, summaryOf } from "./estate";
import { groupBy } from "./group-by";
import { predicateOf } from "./query-language";

/** The value of a CI in a column; null where it has none. */
export function cell(ci: FakeCi, column: string): string | null {
  switch (column) {
    case "key":
      return ci.key;
    case "name":
      return ci.name;
    case "class":
      return ci.classId;
    case "status":
      return ci.status;
    default:
      return ci.attributes[column] ?? null;
  }
}

function words(ci: FakeCi): string {
  return [ci.key, ci.name, ...Object.values(ci.attributes)].join("\n").toLowerCase();
}

function passes(ci: FakeCi, filter: ColumnFilter): boolean {
  const value = (cell(ci, filter.column) ?? "").toLowerCase();
  const wanted = filter.value.toLowerCase();
  switch (filter.comparison) {
    case "contains":
      return value.includes(wanted);
    case "equals":
      return value === wanted;
    case "notEquals":
      return value !== wanted;
    case "greater":
      return value !== "" && compareValues(value, wanted) > 0;
    case "less":
      return value !== "" && compareValues(value, wanted) < 0;
    case "empty":
      return value === "";
    case "notEmpty":
      return value !== "";
  }
}

function compareValues(one: string, other: string): number {
  const difference = Number(one) - Number(other);
  if (!Number.isNaN(difference)) return difference;
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Missing values stand last in either direction. */
function compareBy(sort: readonly ColumnSort[]): (one: FakeCi, other: FakeCi) => number {
  return (one, other) => {
    for (const { column, descending } of [...sort, { column: "key", descending: false }]) {
      const [left, right] = [cell(one, column), cell(other, column)];
      if (left === null || right === null) {
        if (left !== right) return left === null ? 1 : -1;
        continue;
      }
      const order = compareValues(left.toLowerCase(), right.toLowerCase());
      if (order !== 0) return descending ? -order : order;
    }
    return 0;
  };
}

/** The CIs of an estate that a text finds. */
export function inventoryOf(estate: FakeEstate, text: string): FakeCi[] {
  return [...estate.cis.values()].filter(predicateOf(estate, text));
}

/** The CIs of a query in its order. */
export function queryRows(estate: FakeEstate, query: InventoryQuery): FakeCi[] {
  return inventoryOf(estate, query.text)
    .filter((ci) => query.filters.every((filter) => passes(ci, filter)))
    .sort(compareBy(query.sort));
}

/** Rows of a query in its order. */
export function inventoryWindow(
  estate: FakeEstate,
  query: InventoryQuery,
  offset: number,
  length: number,
  columns: readonly string[],
): InventoryWindow {
  const found = queryRows(estate, query);
  const rows = found.slice(offset, offset + length).map((ci) => ({
    ci: summaryOf(ci),
    since: ci.since,
    cells: columns.map((column) => cell(ci, column)),
  }));
  return { total: found.length, offset, rows, elapsedMs: 4 };
}

/** Values of a column that contain a text, most frequent first. */
export function columnValues(
  estate: FakeEstate,
  column: string,
  text: string,
  limit: number,
): ColumnValue[] {
  const values = [...estate.cis.values()]
    .flatMap((ci) => cell(ci, column) ?? [])
    .filter((value) => value.toLowerCase().includes(text.toLowerCase()));
  return [...groupBy(values, (value) => value)]
    .map(([value, all]) => ({ value, cis: all.length }))
    .sort((one, other) => other.cis - one.cis)
    .slice(0, limit);
}

/** CIs that hold every word typed; those whose name or key begins with them first. */
export function searchCis(estate: FakeEstate, text: string, limit: number): SearchView {
  const terms = text.toLowerCase().split(/[\s-]+/).filter((term) => term !== "");
  const [first = ""] = terms;
  const rank = (ci: FakeCi) => {
    const name = ci.name.toLowerCase();
    if (name.startsWith(first) || ci.key.startsWith(first)) return 0;
    return name.includes(first) ? 1 : 2;
  };
  const found = [...estate.cis.values()]
    .filter((ci) => terms.every((term) => words(ci).includes(term)))
    .sort((one, other) => rank(one) - rank(other) || one.id - other.id);
  return { items: found.slice(0, limit).map(summaryOf), total: found.length };
}
