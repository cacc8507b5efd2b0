import clsx from "clsx";
import { useCallback, useId, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useSelectionStore } from "../../components/selection-store";
import type { ColumnFilter, ColumnSort } from "../../ipc/bindings";
import type { ModelIndex } from "../../ipc/model-index";
import type { CellPlace } from "./cells/cell-range";
import { isSeveral } from "./cells/cell-range";
import { RangeBox } from "./cells/range-box";
import { useGridCells } from "./cells/use-grid-cells";
import { useGridKeyboard } from "./cells/use-grid-keyboard";
import type { Column } from "./columns";
import { CellEditor, type LeaveTo } from "./editing/cell-editor";
import { useCellEditing } from "./editing/use-cell-editing";
import styles from "./grid.module.css";
import { GridHead, type HeadActions } from "./grid-head";
import { howMuch, layoutOf } from "./grid-layout";
import { cellElementId, GridRow, PlaceholderRow } from "./grid-row";
import { GroupRow } from "./grouping/group-row";
import type { Groups } from "./grouping/use-groups";
import type { InventoryRequest } from "./inventory-request";
import { PasteDialog } from "./pasting/paste-dialog";
import { usePasting } from "./pasting/use-pasting";
import { pagesAround, ROW_HEIGHT, rowsPerScreen, scrollHeight, visibleRows } from "./row-window";
import { HEAD_HEIGHT, useGridScroll } from "./use-grid-scroll";
import { useInventoryRows } from "./use-inventory-rows";

/** Where a cell leads to when it is left. */
const STEPS: Readonly<Record<LeaveTo, readonly [rows: number, columns: number]>> = {
  stay: [0, 0],
  down: [1, 0],
  up: [-1, 0],
  right: [0, 1],
  left: [0, -1],
};

/** All CIs that a request finds; only the rows in sight are in the document. */
export function InventoryGrid({
  request,
  total,
  groups,
  late,
  columns,
  index,
  sort,
  filters,
  actions,
  labelOf,
}: {
  request: InventoryRequest;
  /** How many CIs it finds. */
  total: number;
  groups: Groups;
  late: boolean;
  columns: readonly Column[];
  index: ModelIndex;
  sort: readonly ColumnSort[];
  filters: readonly ColumnFilter[];
  actions: Omit<HeadActions, "onSelectAll">;
  labelOf: (column: string) => string;
}) {
  const { t } = useTranslation("inventory");
  const gridId = useId();
  const { plan } = groups;
  const by = request.query.group;
  const scroll = useGridScroll(plan.total);
  const range = visibleRows(scroll.offset, scroll.extent);
  const rowAt = useInventoryRows(request, pagesAround(plan.spans(range.first, range.end), total));
  const cells = useGridCells(request, plan, columns.length, total, rowAt);
  const editing = useCellEditing(cells, columns, index);
  const pasting = usePasting({
    request,
    plan,
    columns,
    index,
    cells,
    rowAt,
    editing,
    place: scroll.scroller,
  });
  const selectedIds = useSelectionStore(({ ids }) => ids);
  const layout = useMemo(() => layoutOf(columns), [columns]);

  const turnGroup = useCallback(
    (position: number) => {
      const place = plan.at(position);
      if (place.kind === "head") groups.turn(place.group);
    },
    [groups, plan],
  );
  const headAt = useCallback(
    (position: number) => {
      const place = plan.at(position);
      if (place.kind === "row") return null;
      return groups.isOpen(place.group) ? "open" : "closed";
    },
    [groups, plan],
  );
  const screen = rowsPerScreen(scroll.extent);
  const onKeyDown = useGridKeyboard(
    cells,
    useMemo(
      () => ({
        size: { rows: plan.total, columns: columns.length, screen },
        show: scroll.show,
        headAt,
        headOf: plan.headAbove,
        turnGroup,
        edit: editing.begin,
        clear: pasting.clear,
      }),
      [columns.length, editing.begin, headAt, pasting.clear, plan, screen, scroll.show, turnGroup],
    ),
  );
  const leave = (from: CellPlace, to: LeaveTo) => {
    const [rows, across] = STEPS[to];
    editing.end();
    scroll.scroller.current?.focus();
    const row = Math.min(Math.max(0, from.row + rows), plan.total - 1);
    const column = Math.min(Math.max(0, from.column + across), columns.length - 1);
    if (to === "stay") return;
    scroll.show(row);
    cells.reach({ row, column }, "only");
  };
  const onEdit = useCallback(
    (place: CellPlace) => editing.begin(place, null),
    [editing.begin],
  );
  const onTurn = useCallback(
    (position: number) => {
      turnGroup(position);
      cells.reach({ row: position, column: 0 }, "stand");
    },
    [cells, turnGroup],
  );

  const positions = Array.from({ length: range.end - range.first }, (_, at) => range.first + at);
  const shownIds = positions.flatMap((position) => cells.rowOf(position)?.ci.id ?? []);
  // Elements are used again for other rows while scrolling, since making them anew is what takes long.
  const elements = Math.ceil(scroll.extent.viewport / ROW_HEIGHT) + 1;
  const active = cells.range?.active ?? null;
  const activeShows = active !== null && active.row >= range.first && active.row < range.end;
  const isHead = active !== null && plan.at(active.row).kind === "head";
  const pointsAt = active !== null && isHead ? { ...active, column: 0 } : active;
  const { edited } = editing;
  return (
    <div
      ref={scroll.scroller}
      role={by === null ? "grid" : "treegrid"}
      aria-label={t("grid")}
      aria-rowcount={plan.total + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      aria-activedescendant={activeShows && pointsAt !== null ? cellElementId(gridId, pointsAt) : undefined}
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
            actions={{ ...actions, onSelectAll: cells.reachAll }}
          />
          <div
            role="rowgroup"
            className={styles.rows}
            style={{ transform: `translateY(${range.first * ROW_HEIGHT - scroll.offset}px)` }}
          >
            {positions.map((position) => {
              const key = position % elements;
              const place = plan.at(position);
              const group = place.kind === "head" ? groups.shown?.[place.group] : undefined;
              if (place.kind === "head") {
                return (
                  group !== undefined && (
                    <GroupRow
                      key={key}
                      id={cellElementId(gridId, { row: position, column: 0 })}
                      position={position}
                      group={group}
                      column={by ?? ""}
                      label={labelOf(by ?? "")}
                      columns={columns.length}
                      open={groups.isOpen(place.group)}
                      active={position === active?.row}
                      onTurn={onTurn}
                    />
                  )
                );
              }
              const row = rowAt(place.index);
              const activeColumn = position === active?.row ? active.column : null;
              // The edit stays with its CI where rows move meanwhile.
              const own = edited !== null && edited.ci === row?.ci.id ? edited : null;
              const column = own === null ? undefined : columns[own.column];
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
                  level={by === null ? null : 2}
                  activeColumn={own === null ? activeColumn : own.column}
                  editor={
                    own !== null && column !== undefined ? (
                      <CellEditor
                        key={`${row.ci.id} ${column.id}`}
                        row={row}
                        column={column}
                        index={index}
                        typed={own.typed}
                        onLeave={(to) => leave({ row: position, column: own.column }, to)}
                      />
                    ) : null
                  }
                  onReach={cells.reach}
                  onPress={cells.press}
                  onDrag={cells.drag}
                  onEdit={onEdit}
                />
              );
            })}
            {cells.range !== null && isSeveral(cells.range) && <RangeBox range={cells.range} shown={range} />}
          </div>
        </div>
      </div>
      {pasting.table !== null && (
        <PasteDialog table={pasting.table} index={index} labelOf={labelOf} onClose={pasting.close} />
      )}
    </div>
  );
}
