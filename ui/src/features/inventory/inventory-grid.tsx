import clsx from "clsx";
import { type CSSProperties, useId, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import type { CiId } from "../../components/ids";
import { useSelectionStore } from "../../components/selection-store";
import type { ColumnFilter, ColumnSort } from "../../ipc/bindings";
import type { ModelIndex } from "../../ipc/model-index";
import type { Column } from "./columns";
import styles from "./grid.module.css";
import { GridHead, type HeadActions } from "./grid-head";
import { GridRow, PlaceholderRow, rowElementId } from "./grid-row";
import type { InventoryRequest } from "./inventory-request";
import { pagesAround, ROW_HEIGHT, scrollHeight, visibleRows } from "./row-window";
import { useGridKeyboard } from "./use-grid-keyboard";
import { HEAD_HEIGHT, useGridScroll } from "./use-grid-scroll";
import { useGridSelection } from "./use-grid-selection";
import { useInventoryRows } from "./use-inventory-rows";

/** Width of the column of boxes, in pixels. */
const CHECK_WIDTH = 34;

/** All CIs that a request finds; only the rows in sight are in the document. */
export function InventoryGrid({
  request,
  total,
  late,
  columns,
  index,
  sort,
  filters,
  actions,
}: {
  request: InventoryRequest;
  total: number;
  late: boolean;
  columns: readonly Column[];
  index: ModelIndex;
  sort: readonly ColumnSort[];
  filters: readonly ColumnFilter[];
  actions: Omit<HeadActions, "onSelectAll">;
}) {
  const { t } = useTranslation("inventory");
  const app = useAppActions();
  const gridId = useId();
  const scroll = useGridScroll(total);
  const range = visibleRows(scroll.offset, scroll.extent);
  const rowAt = useInventoryRows(request, pagesAround(range, total));
  const selection = useGridSelection(request, total, rowAt);
  const onKeyDown = useGridKeyboard(scroll, selection);
  const selectedIds = useSelectionStore(({ ids }) => ids);

  const layout = useMemo(() => layoutOf(columns), [columns]);
  const positions = Array.from({ length: range.end - range.first }, (_, at) => range.first + at);
  const shownIds = positions.flatMap((position) => rowAt(position)?.ci.id ?? []);
  // Elements are used again for other rows while scrolling, since making them anew is what takes long.
  const elements = Math.ceil(scroll.extent.viewport / ROW_HEIGHT) + 1;
  const { active } = selection;
  const activeShows = active !== null && active >= range.first && active < range.end;
  return (
    <div
      ref={scroll.scroller}
      role="grid"
      aria-label={t("grid")}
      aria-rowcount={total + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      aria-activedescendant={activeShows ? rowElementId(gridId, active) : undefined}
      tabIndex={0}
      className={clsx(styles.grid, late && styles.late)}
      onKeyDown={onKeyDown}
    >
      <div
        role="presentation"
        className={styles.sizer}
        style={{ blockSize: scrollHeight(scroll.extent) + HEAD_HEIGHT, inlineSize: layout.width }}
      >
        <div
          role="presentation"
          className={styles.pane}
          style={{ blockSize: scroll.extent.viewport + HEAD_HEIGHT, ...layout.style }}
        >
          <GridHead
            columns={columns}
            sort={sort}
            filters={filters}
            selected={howMuch(selectedIds, shownIds, total)}
            actions={{ ...actions, onSelectAll: selection.selectAllRows }}
          />
          <div
            role="rowgroup"
            className={styles.rows}
            style={{ transform: `translateY(${range.first * ROW_HEIGHT - scroll.offset}px)` }}
          >
            {positions.map((position) => {
              const row = rowAt(position);
              const key = position % elements;
              return row === undefined ? (
                <PlaceholderRow key={key} position={position} columns={columns} />
              ) : (
                <GridRow
                  key={key}
                  gridId={gridId}
                  position={position}
                  row={row}
                  columns={columns}
                  index={index}
                  active={position === active}
                  onSelect={selection.select}
                  onOpen={app.showInspector}
                />
              );
            })}
          </div>
        </div>
      </div>
    </div>
  );
}

/** The widths of all columns; the last one takes what is left. */
function layoutOf(columns: readonly Column[]): { width: number; style: CSSProperties } {
  const widths = columns.map(({ width }, at) =>
    at === columns.length - 1 ? `minmax(${width}px, 1fr)` : `${width}px`,
  );
  const width = columns.reduce((sum, column) => sum + column.width, CHECK_WIDTH);
  const template = [`${CHECK_WIDTH}px`, ...widths].join(" ");
  const variables: Record<`--${string}`, string> = { "--columns": template };
  return { width, style: variables };
}

/** How much of what was found is selected, judged by the rows in sight where there are more. */
function howMuch(
  selected: readonly CiId[],
  shown: readonly CiId[],
  total: number,
): "none" | "some" | "all" {
  if (selected.length === 0) return "none";
  const all = selected.length >= total && shown.every((id) => selected.includes(id));
  return all ? "all" : "some";
}
