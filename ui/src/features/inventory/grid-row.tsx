import clsx from "clsx";
import { memo, type PointerEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Checkbox } from "../../components/checkbox";
import { useIsSelected } from "../../components/selection-store";
import type { InventoryRow } from "../../ipc/bindings";
import type { ModelIndex } from "../../ipc/model-index";
import type { CellPlace } from "./cells/cell-range";
import type { ReachHow } from "./cells/use-grid-cells";
import type { Column } from "./columns";
import { GridCell } from "./grid-cell";
import styles from "./grid.module.css";

/** The id of the element of a cell, for the grid to point at. */
export function cellElementId(gridId: string, { row, column }: CellPlace): string {
  return `${gridId}-${row}-${column}`;
}

/** How a press of the main button reaches a cell; null for any other button. */
function howOf(event: PointerEvent): ReachHow | null {
  if (event.button !== 0) return null;
  if (event.shiftKey) return "range";
  return event.ctrlKey || event.metaKey ? "toggle" : "only";
}

/** One CI of the grid. */
export const GridRow = memo(function GridRow({
  gridId,
  position,
  row,
  columns,
  index,
  level,
  activeColumn,
  editor,
  onReach,
  onPress,
  onDrag,
  onEdit,
}: {
  gridId: string;
  /** Its place in the grid, from 0. */
  position: number;
  row: InventoryRow;
  columns: readonly Column[];
  index: ModelIndex;
  /** How deep it stands where the list is grouped; null where it is not. */
  level: number | null;
  /** The column that the keyboard is on, if it is on this row. */
  activeColumn: number | null;
  /** What edits the cell that the keyboard is on; null while nothing is edited. */
  editor: ReactNode;
  onReach: (place: CellPlace, how: ReachHow) => void;
  onPress: (place: CellPlace, how: ReachHow) => void;
  onDrag: (place: CellPlace) => void;
  onEdit: (place: CellPlace) => void;
}) {
  const { t } = useTranslation("inventory");
  const selected = useIsSelected(row.ci.id);
  return (
    <div
      role="row"
      aria-rowindex={position + 2}
      aria-selected={selected}
      aria-level={level ?? undefined}
      className={styles.row}
      data-status={row.ci.status}
    >
      <div role="gridcell" className={styles.check}>
        <Checkbox
          aria-label={t("selectRow", { key: row.ci.key })}
          tabIndex={-1}
          checked={selected}
          readOnly
          onClick={(event) => {
            event.stopPropagation();
            onReach({ row: position, column: 0 }, event.shiftKey ? "range" : "toggle");
          }}
        />
      </div>
      {columns.map((column, at) => {
        const isActive = at === activeColumn;
        const place = { row: position, column: at };
        return (
          <div
            key={column.id}
            id={cellElementId(gridId, place)}
            role="gridcell"
            className={clsx(styles.cell, column.right && styles.right, isActive && styles.active)}
            onPointerDown={(event) => {
              const how = howOf(event);
              if (how !== null) onPress(place, how);
            }}
            onPointerEnter={() => onDrag(place)}
            onDoubleClick={() => onEdit(place)}
          >
            <GridCell row={row} column={column} index={index} />
            {isActive && editor}
          </div>
        );
      })}
    </div>
  );
});

/** A row whose CI is on the way. */
export const PlaceholderRow = memo(function PlaceholderRow({
  position,
  columns,
}: {
  position: number;
  columns: readonly Column[];
}) {
  return (
    <div role="row" aria-rowindex={position + 2} aria-busy className={styles.row}>
      <div role="gridcell" className={styles.check} />
      {columns.map((column) => (
        <div key={column.id} role="gridcell" className={styles.cell}>
          <span className={styles.placeholder} />
        </div>
      ))}
    </div>
  );
});
