import type { InventoryRow } from "../../../ipc/bindings";
import { classLabel, type ModelIndex } from "../../../ipc/model-index";
import type { Column } from "../columns";
import { cellText } from "../editing/cell-field";

/** Heads that are the same in every language, so that the table is understood when it is pasted. */
const FIXED_HEADS: Readonly<Record<string, string>> = { key: "Key", name: "Name", class: "Class", status: "Status" };

/** The cells of rows as texts: values as they are stored, a class by its label. */
export function copiedCells(
  rows: readonly InventoryRow[],
  columns: readonly Column[],
  index: ModelIndex,
): string[][] {
  return rows.map((row) =>
    columns.map((column) =>
      column.id === "class" ? classLabel(index, row.ci.class) : (cellText(row, column) ?? ""),
    ),
  );
}

/** The columns to copy together with their names: the key is among them, so that the rows are found again. */
export function columnsWithKey(columns: readonly Column[], all: readonly Column[]): readonly Column[] {
  if (columns.some(({ id }) => id === "key")) return columns;
  return [...all.filter(({ id }) => id === "key"), ...columns];
}

/** The names of columns, as a table is headed. */
export function copiedHeads(columns: readonly Column[]): string[] {
  return columns.map(({ id, label }) => FIXED_HEADS[id] ?? label);
}
