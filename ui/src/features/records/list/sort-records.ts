import { WAY } from "../../../components/record-kinds";
import type { RecordLineView } from "../../../ipc/bindings";
import { compareNames } from "../../../locales/formats";

/** What rows are ordered by. */
export type SortField = "number" | "title" | "state" | "type" | "priority" | "owner" | "assignedTo" | "due" | "planned" | "cis";

/** A column and which way. */
export interface SortOrder {
  readonly field: SortField;
  readonly descending: boolean;
}

export const NEWEST_FIRST: SortOrder = { field: "number", descending: true };

/** The order after a column's head was pressed. */
export function pressed({ field, descending }: SortOrder, on: SortField): SortOrder {
  return { field: on, descending: field === on ? !descending : false };
}

/** Rows in an order; rows without a value come last either way. */
export function sorted(rows: readonly RecordLineView[], { field, descending }: SortOrder): RecordLineView[] {
  const sign = descending ? -1 : 1;
  return rows
    .map((row) => ({ row, value: valueOf(row, field) }))
    .sort((one, other) => {
      if (one.value === null || other.value === null) return Number(one.value === null) - Number(other.value === null);
      return sign * compare(one.value, other.value) || countOf(other.row) - countOf(one.row);
    })
    .map(({ row }) => row);
}

type Value = string | number;

function compare(one: Value, other: Value): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  return compareNames(String(one), String(other));
}

function countOf({ number }: RecordLineView): number {
  return Number(number.split("-")[1]);
}

function valueOf(row: RecordLineView, field: SortField): Value | null {
  switch (field) {
    case "number":
      return countOf(row);
    case "state": {
      const at = WAY[row.kind].indexOf(row.state);
      return at === -1 ? WAY[row.kind].length : at;
    }
    case "type":
      return row.changeType;
    case "planned":
      return row.plannedStart;
    default:
      return row[field];
  }
}
