import type { AttributeKind, AttributeView } from "../../ipc/bindings";
import type { ModelIndex } from "../../ipc/model-index";
import { type ColumnState, columnWidth, isFixedColumn } from "./column-state";
import { isNumber } from "./column-filters";

/** A column as the grid draws it. */
export interface Column {
  readonly id: string;
  readonly label: string;
  /** Unit of its values, shown in the head. */
  readonly unit: string | null;
  /** Width in pixels. */
  readonly width: number;
  readonly kind: AttributeKind;
  /** Numbers stand at the right. */
  readonly right: boolean;
  /** Its place among the cells of a row; none for the columns that every CI has. */
  readonly cell: number | null;
  /** The attribute; none for the columns that every CI has. */
  readonly attribute: AttributeView | null;
}

/** Attribute columns among those shown, in order: what a window of rows is asked for. */
export function attributeColumns(state: ColumnState): readonly string[] {
  return state.shown.filter((column) => !isFixedColumn(column));
}

/** The columns to draw. `fixedLabel` names those that every CI has. */
export function drawnColumns(
  state: ColumnState,
  index: ModelIndex,
  fixedLabel: (column: "key" | "name" | "class" | "status") => string,
): readonly Column[] {
  const cells = attributeColumns(state);
  return state.shown.map((id) => {
    const width = columnWidth(state, id);
    if (isFixedColumn(id)) {
      const kind = id === "class" || id === "status" ? "choice" : "text";
      return { id, label: fixedLabel(id), unit: null, width, kind, right: false, cell: null, attribute: null };
    }
    const attribute = index.attributes.get(id) ?? null;
    const kind = attribute?.kind ?? "text";
    return {
      id,
      label: attribute?.label ?? id,
      unit: attribute?.unit ?? null,
      width,
      kind,
      right: isNumber(kind),
      cell: cells.indexOf(id),
      attribute,
    };
  });
}
