import type { AttributeKind, InventoryRow, StatusView } from "../../../ipc/bindings";
import type { CiChanges } from "../../../ipc/change-ci";
import type { ModelIndex } from "../../../ipc/model-index";
import type { Column } from "../columns";

const STATUSES: readonly StatusView[] = ["planned", "live", "maintenance", "retired"];

/** How a cell is edited. */
export interface CellField {
  readonly kind: AttributeKind;
  /** The values that may be chosen; null where any text may be typed. */
  readonly choices: readonly string[] | null;
  /** A value has to be there. */
  readonly required: boolean;
}

/** What a cell holds, as it is stored; null for nothing. */
export function cellText({ ci, cells }: InventoryRow, column: Column): string | null {
  switch (column.id) {
    case "key":
      return ci.key;
    case "name":
      return ci.name;
    case "class":
      return ci.class;
    case "status":
      return ci.status;
    default:
      return column.cell === null ? null : (cells[column.cell] ?? null);
  }
}

/** How the cells of a column are edited. */
export function cellField(column: Column, index: ModelIndex): CellField {
  switch (column.id) {
    case "key":
    case "name":
      return { kind: "text", choices: null, required: true };
    case "class": {
      const concrete = index.model.classes.filter((one) => !one.isAbstract);
      return { kind: "choice", choices: concrete.map(({ id }) => id), required: true };
    }
    case "status":
      return { kind: "choice", choices: STATUSES, required: true };
    default: {
      const kind = column.attribute?.kind ?? "text";
      const required = column.attribute?.required ?? false;
      if (kind === "boolean") return { kind, choices: ["true", "false"], required };
      return { kind, choices: kind === "choice" ? (column.attribute?.choices ?? []) : null, required };
    }
  }
}

/** Whether CIs of a class have the field at all. */
export function hasField(classId: string, column: Column, index: ModelIndex): boolean {
  if (column.cell === null || column.attribute === null) return true;
  return index.classes.get(classId)?.attributes.includes(column.id) ?? false;
}

/** The change of a CI that a new value of a cell makes; only an attribute can be cleared. */
export function cellChange(column: Column, value: string | null): CiChanges {
  if (column.cell !== null) return { attributes: { [column.id]: value } };
  if (value === null) return {};
  switch (column.id) {
    case "key":
      return { key: value };
    case "name":
      return { name: value };
    case "class":
      return { class: value };
    default: {
      const status = STATUSES.find((one) => one === value);
      return status === undefined ? {} : { status };
    }
  }
}
