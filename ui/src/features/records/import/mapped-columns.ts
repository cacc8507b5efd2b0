import type { FieldColumn, LeftOutRowView, MappedColumns, RecordStateView } from "../../../ipc/bindings";

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

/** The mapping with another meaning of a word for a state; none forgets the word. */
export function withState(mapping: MappedColumns, word: string, state: RecordStateView | null): MappedColumns {
  const others = mapping.states.filter((one) => one.word !== word);
  return { ...mapping, states: state === null ? others : [...others, { word, state }] };
}

/** The words of states that mean nothing yet, by the rows that cannot be taken, and those that were given a meaning. */
export function stateWords(mapping: MappedColumns, refused: readonly LeftOutRowView[]): string[] {
  const column = columnOf(mapping.columns, "state");
  const unknown = refused.filter((row) => row.column === column).map(({ value }) => value ?? "");
  return [...new Set([...mapping.states.map(({ word }) => word), ...unknown])].filter((word) => word !== "");
}

/** Whether two mappings say the same. */
export function isSameMapping(one: MappedColumns, other: MappedColumns): boolean {
  return (
    one.kind === other.kind &&
    one.columns.length === other.columns.length &&
    one.columns.every(({ field, column }) => columnOf(other.columns, field) === column) &&
    one.states.length === other.states.length &&
    one.states.every(({ word, state }) => other.states.some((known) => known.word === word && known.state === state))
  );
}
