import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CiId } from "../../../components/ids";
import type { CiSummary } from "../../../ipc/bindings";
import { select } from "../select";
import type { MatrixRow, MatrixSort } from "./matrix";
import { cursorAfterKey, type MatrixCursor } from "./matrix-cursor";
import styles from "./matrix-grid.module.css";
import { FIXED_COLUMNS, MatrixHead } from "./matrix-head";
import { MatrixLine } from "./matrix-line";

/** Measures of the style sheet: a row, a service's column, the head, and what stays at the left. */
const ROW = 26;
const CELL = 28;
const HEAD = 148;
const FIXED = 344;
const OVERSCAN = 8;

/**
 * CIs by services, of which only the cells in sight are drawn, both ways; head and names stay in sight.
 * One stop for Tab; arrows, Page, Home and End move the cell, Enter on a head sorts by it.
 */
export function MatrixGrid({
  rows,
  services,
  columns,
  sort,
  onSort,
  selected,
}: {
  rows: readonly MatrixRow[];
  services: readonly CiSummary[];
  /** Positions of the services shown. */
  columns: readonly number[];
  sort: MatrixSort;
  onSort: (sort: MatrixSort) => void;
  selected: CiId | null;
}) {
  const { t } = useTranslation("deepImpact");
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState<MatrixCursor>({ line: 0, column: 0 });
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: OVERSCAN,
    scrollPaddingEnd: HEAD,
  });
  const cells = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CELL,
    overscan: OVERSCAN,
    scrollPaddingEnd: FIXED,
  });
  const total = FIXED_COLUMNS.length + columns.length;
  const at = { line: Math.min(cursor.line, rows.length - 1), column: Math.min(cursor.column, total - 1) };
  const sortOf = (column: number): MatrixSort | null => {
    const fixed = FIXED_COLUMNS[column];
    if (fixed !== undefined) return { by: fixed };
    const service = columns[column - FIXED_COLUMNS.length];
    return service === undefined ? null : { by: "service", service };
  };
  const sortBy = (column: number) => {
    const next = sortOf(column);
    if (next !== null) onSort(next);
  };
  const go = (to: MatrixCursor) => {
    setCursor(to);
    const row = rows[to.line];
    if (row !== undefined) {
      lines.scrollToIndex(to.line);
      select(row.row.ci.id);
    }
    if (to.column >= FIXED_COLUMNS.length) cells.scrollToIndex(to.column - FIXED_COLUMNS.length);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD) / ROW) - 1);
    const next = cursorAfterKey(event.key, at, { lines: rows.length, columns: total, page });
    if (next !== null) go(next);
    else if (at.line === -1 && (event.key === "Enter" || event.key === " ")) sortBy(at.column);
    else return;
    event.preventDefault();
  };
  const drawn = cells.getVirtualItems().flatMap(({ index, start }) => {
    const position = columns[index];
    const service = position === undefined ? undefined : services[position];
    return position === undefined || service === undefined
      ? []
      : [{ column: index + FIXED_COLUMNS.length, position, service, left: FIXED + start }];
  });
  const cellId = (line: number, column: number) => `${id}-${line}-${column}`;
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={t("cfia.grid")}
      aria-rowcount={rows.length + 1}
      aria-colcount={total}
      aria-activedescendant={cellId(at.line, at.column)}
      tabIndex={0}
      className={styles.grid}
      onKeyDown={onKeyDown}
    >
      <div className={styles.sheet} style={{ width: FIXED + cells.getTotalSize() + CELL }}>
        <MatrixHead cellId={cellId} drawn={drawn} sort={sort} onSort={sortBy} cursor={at} />
        <div role="rowgroup" className={styles.body} style={{ height: lines.getTotalSize() }}>
          {lines.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <MatrixLine
                key={row.row.ci.id}
                row={row}
                line={index}
                top={start}
                cellId={cellId}
                drawn={drawn}
                cursor={at}
                isSelected={row.row.ci.id === selected}
                onGo={go}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
