import type { AttributeKind, ColumnFilter, Comparison } from "../../ipc/bindings";

/** Comparisons that need no value. */
export function needsValue(comparison: Comparison): boolean {
  return comparison !== "empty" && comparison !== "notEmpty";
}

const ORDERED: ReadonlySet<AttributeKind> = new Set<AttributeKind>([
  "integer",
  "decimal",
  "date",
  "timestamp",
  "money",
]);

/** The comparisons that make sense for a kind of value, the most likely first. */
export function comparisonsFor(kind: AttributeKind): readonly Comparison[] {
  if (ORDERED.has(kind)) {
    return ["greater", "less", "equals", "notEquals", "empty", "notEmpty"];
  }
  if (kind === "boolean" || kind === "choice") {
    return ["equals", "notEquals", "empty", "notEmpty"];
  }
  return ["contains", "equals", "notEquals", "empty", "notEmpty"];
}

/** Whether values of a kind stand at the right of their column. */
export function isNumber(kind: AttributeKind): boolean {
  return kind === "integer" || kind === "decimal" || kind === "money";
}

/**
 * Adds a condition. One of the same column and comparison gives way, since two different texts a value
 * must equal would find nothing; an empty value takes the condition away.
 */
export function withFilter(
  filters: readonly ColumnFilter[],
  filter: ColumnFilter,
): readonly ColumnFilter[] {
  const value = filter.value.trim();
  const others = filters.filter(
    (other) => other.column !== filter.column || other.comparison !== filter.comparison,
  );
  if (!needsValue(filter.comparison)) return [...others, { ...filter, value: "" }];
  return value === "" ? others : [...others, { ...filter, value }];
}

/** Takes one condition away. */
export function withoutFilter(
  filters: readonly ColumnFilter[],
  filter: ColumnFilter,
): readonly ColumnFilter[] {
  return filters.filter((other) => other !== filter);
}

/** Takes all conditions on a column away. */
export function withoutColumn(
  filters: readonly ColumnFilter[],
  column: string,
): readonly ColumnFilter[] {
  return filters.filter((other) => other.column !== column);
}
