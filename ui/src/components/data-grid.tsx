import { useVirtualizer } from "@tanstack/react-virtual";
import clsx from "clsx";
import { type KeyboardEvent, type ReactNode, useId, useMemo, useRef, useState } from "react";
import styles from "./data-grid.module.css";
import { lineAfterKey } from "./line-after-key";
import { useOverscan } from "./printing-store";
import { nextSort, type RowSort, sorted } from "./row-sort";

/** Height of a row; the style sheet's `--row-beside-map`. */
const ROW = 26;
/** Rows kept ready above and below those in sight. */
const OVERSCAN = 12;

/** A column of a grid. */
export interface DataColumn<Row> {
  readonly id: string;
  readonly head: string;
  /** The head in full, where it is short for something. */
  readonly title?: string;
  /** A track of CSS grid. */
  readonly width: string;
  readonly number?: boolean;
  /** Stands in the head in the place of its words, which are still read aloud. */
  readonly headMark?: ReactNode;
  /** What the column is sorted by, largest first for numbers; missing where it is not. */
  readonly order?: (row: Row) => number | string;
  readonly cell: (row: Row) => ReactNode;
}

/**
 * Rows at hand of which only those in sight are drawn, sorted by a click on a head.
 * One stop for Tab; arrows, Page, Home and End move, and the row moved to is chosen.
 */
export function DataGrid<Row>({
  label,
  columns,
  rows,
  rowId,
  chosen,
  onChoose,
  onOpen,
}: {
  label: string;
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string | number;
  /** The id of the row that is marked, or null. */
  chosen: string | number | null;
  onChoose: (row: Row) => void;
  /** What Enter and a double click do with a row; missing where there is nothing behind it. */
  onOpen?: (row: Row) => void;
}) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<number | null>(null);
  const [sort, setSort] = useState<RowSort | null>(null);
  const shown = useMemo(() => sorted(rows, columns, sort), [rows, columns, sort]);
  const overscan = useOverscan(OVERSCAN);
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan,
    // The head takes a row of the height and stays in sight.
    scrollPaddingEnd: ROW,
  });
  const at = current === null || shown.length === 0 ? null : Math.min(current, shown.length - 1);
  const choose = (line: number) => {
    const row = shown[line];
    setCurrent(line);
    if (row !== undefined) onChoose(row);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== scroller.current) return;
    const row = at === null ? undefined : shown[at];
    if (event.key === "Enter" && row !== undefined && onOpen !== undefined) {
      onOpen(row);
      event.preventDefault();
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW) - 2);
    const next = lineAfterKey(event.key, at, shown.length, page);
    if (next === null) return;
    virtualizer.scrollToIndex(next);
    choose(next);
    event.preventDefault();
  };
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={shown.length + 1}
      aria-colcount={columns.length}
      tabIndex={0}
      className={styles.grid}
      style={{ ["--tracks" as string]: columns.map((column) => column.width).join(" ") }}
      onKeyDown={onKeyDown}
      {...(at === null ? {} : { "aria-activedescendant": `${id}-${at}` })}
    >
      <div role="rowgroup" className={styles.head}>
        <div role="row" aria-rowindex={1} className={styles.row}>
          {columns.map((column) => (
            <Head
              key={column.id}
              column={column}
              direction={sort?.column === column.id ? sort.direction : "none"}
              onSort={() => setSort(nextSort(sort, column.id))}
            />
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index: line, start }) => {
          const row = shown[line];
          if (row === undefined) return null;
          return (
            <div
              key={line}
              id={`${id}-${line}`}
              role="row"
              aria-rowindex={line + 2}
              aria-selected={chosen !== null && rowId(row) === chosen}
              className={clsx(styles.row, styles.line, line === at && styles.current)}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => choose(line)}
              {...(onOpen === undefined ? {} : { onDoubleClick: () => onOpen(row) })}
            >
              {columns.map((column) => (
                <div
                  key={column.id}
                  role="gridcell"
                  className={clsx(styles.cell, column.number === true && styles.number)}
                >
                  {column.cell(row)}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Head<Row>({
  column: { head, headMark, title, number = false, order },
  direction,
  onSort,
}: {
  column: DataColumn<Row>;
  direction: RowSort["direction"] | "none";
  onSort: () => void;
}) {
  const isSorted = direction !== "none";
  return (
    <div
      role="columnheader"
      className={clsx(styles.cell, number && styles.number)}
      title={title}
      {...(order === undefined ? {} : { "aria-sort": direction })}
    >
      {order === undefined ? (
        <>
          <span className={clsx(headMark !== undefined && styles.unseen)}>{head}</span>
          {headMark}
        </>
      ) : (
        <button type="button" className={styles.sort} onClick={onSort}>
          {head}
          {isSorted && <span aria-hidden>{direction === "ascending" ? "↑" : "↓"}</span>}
        </button>
      )}
    </div>
  );
}
