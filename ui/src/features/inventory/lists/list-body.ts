import type { ColumnFilter, ColumnSort, Comparison } from "../../../ipc/bindings";
import { type ColumnState, readColumns } from "../column-state";

/** What a saved list keeps. */
export interface SavedListBody {
  readonly text: string;
  readonly filters: readonly ColumnFilter[];
  readonly sort: readonly ColumnSort[];
  readonly group: string | null;
  readonly columns: ColumnState;
}

const COMPARISONS: ReadonlySet<string> = new Set<Comparison>([
  "contains",
  "equals",
  "notEquals",
  "greater",
  "less",
  "empty",
  "notEmpty",
]);

/** A list as text to be kept; the same list always gives the same text. */
export function writeBody({ text, filters, sort, group, columns }: SavedListBody): string {
  const widths = Object.entries(columns.widths).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify({
    text: text.trim(),
    filters: filters.map(({ column, comparison, value }) => ({ column, comparison, value })),
    sort: sort.map(({ column, descending }) => ({ column, descending })),
    group,
    columns: columns.shown,
    widths: Object.fromEntries(widths),
  });
}

/** Reads what {@link writeBody} wrote; null where it is something else. */
export function readBody(body: string): SavedListBody | null {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return null;
  }
  if (!isObject(value)) return null;
  const { text, filters, sort, group, columns, widths } = value;
  const shown = readColumns(JSON.stringify({ shown: columns, widths: widths ?? {} }));
  if (typeof text !== "string" || shown === null || !(group === null || typeof group === "string")) return null;
  if (!Array.isArray(filters) || !filters.every(isFilter)) return null;
  if (!Array.isArray(sort) || !sort.every(isSort)) return null;
  return { text, filters, sort, group, columns: shown };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isFilter(value: unknown): value is ColumnFilter {
  if (!isObject(value)) return false;
  const { column, comparison, value: wanted } = value;
  return typeof column === "string" && typeof wanted === "string" && COMPARISONS.has(String(comparison));
}

function isSort(value: unknown): value is ColumnSort {
  return isObject(value) && typeof value["column"] === "string" && typeof value["descending"] === "boolean";
}
