import type { FieldColumn } from "../../../ipc/bindings";

/** The column that means a field, or undefined. */
export function columnOf(columns: readonly FieldColumn[], field: string): string | undefined {
  return columns.find((one) => one.field === field)?.column;
}

/** The mapping with another column for a field; an empty one takes the field out. Fields stay in the order of their ids. */
export function withColumn(columns: readonly FieldColumn[], field: string, column: string): FieldColumn[] {
  const others = columns.filter((one) => one.field !== field);
  const next = column === "" ? others : [...others, { field, column }];
  return next.sort((one, other) => (one.field < other.field ? -1 : 1));
}
