import clsx from "clsx";
import { memo, type MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import { Checkbox } from "../../components/checkbox";
import { useIsSelected } from "../../components/selection-store";
import type { InventoryRow } from "../../ipc/bindings";
import type { ModelIndex } from "../../ipc/model-index";
import type { Column } from "./columns";
import { GridCell } from "./grid-cell";
import styles from "./grid.module.css";
import type { SelectHow } from "./use-grid-selection";

/** The id of the element of a row, for the grid to point at. */
export function rowElementId(gridId: string, position: number): string {
  return `${gridId}-row-${position}`;
}

/** How a click selects. */
function howOf(event: MouseEvent): SelectHow {
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
  active,
  onSelect,
  onOpen,
}: {
  gridId: string;
  /** Its place among all rows, from 0. */
  position: number;
  row: InventoryRow;
  columns: readonly Column[];
  index: ModelIndex;
  active: boolean;
  onSelect: (position: number, how: SelectHow) => void;
  onOpen: () => void;
}) {
  const { t } = useTranslation("inventory");
  const selected = useIsSelected(row.ci.id);
  return (
    <div
      id={rowElementId(gridId, position)}
      role="row"
      aria-rowindex={position + 2}
      aria-selected={selected}
      className={clsx(styles.row, active && styles.active)}
      data-status={row.ci.status}
      onClick={(event) => onSelect(position, howOf(event))}
      onDoubleClick={onOpen}
    >
      <div role="gridcell" className={styles.check}>
        <Checkbox
          aria-label={t("selectRow", { key: row.ci.key })}
          tabIndex={-1}
          checked={selected}
          readOnly
          onClick={(event) => {
            event.stopPropagation();
            onSelect(position, event.shiftKey ? "range" : "toggle");
          }}
        />
      </div>
      {columns.map((column) => (
        <div
          key={column.id}
          role="gridcell"
          className={clsx(styles.cell, column.right && styles.right)}
        >
          <GridCell row={row} column={column} index={index} />
        </div>
      ))}
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
