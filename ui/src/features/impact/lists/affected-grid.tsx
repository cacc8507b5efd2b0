import { useVirtualizer } from "@tanstack/react-virtual";
import clsx from "clsx";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { CiId } from "../../../components/ids";
import { lineAfterKey } from "../../../components/line-after-key";
import type { AffectedView } from "../../../ipc/bindings";
import styles from "../../../components/data-grid.module.css";
import { FoldLine } from "./fold-line";
import { type ListLayout, lineAt, lineCount } from "./list-layout";
import { useOverscan } from "../../../components/printing-store";

/** Height of a row; the style sheet's `--row-beside-map`. */
const ROW = 26;
/** Rows kept ready above and below those in sight. */
const OVERSCAN = 12;

/** A column of a list of affected CIs. */
export interface AffectedColumn {
  readonly id: string;
  readonly head: string;
  /** The head in full, where it is short for something. */
  readonly title?: string;
  /** A track of CSS grid. */
  readonly width: string;
  readonly number?: boolean;
  readonly cell: (row: AffectedView) => ReactNode;
}

/**
 * Affected CIs in rows of which only those in sight are drawn, so that hundreds of thousands scroll freely.
 * One stop for Tab; arrows, Page, Home and End move, and the row moved to is selected everywhere.
 */
export function AffectedGrid({
  label,
  columns,
  layout,
  rowAt,
  selected,
  onSelect,
  onFold,
  onRange,
}: {
  label: string;
  columns: readonly AffectedColumn[];
  layout: ListLayout;
  /** A row of the answer, or undefined while it is on its way. */
  rowAt: (index: number) => AffectedView | undefined;
  selected: CiId | null;
  onSelect: (ci: CiId) => void;
  onFold: () => void;
  /** Told which rows of the answer are in sight or near it. */
  onRange?: (first: number, last: number) => void;
}) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<number | null>(null);
  /** A line that was moved to before its row had come. */
  const [awaited, setAwaited] = useState<number | null>(null);
  const lines = lineCount(layout);
  const overscan = useOverscan(OVERSCAN);
  const virtualizer = useVirtualizer({
    count: lines,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan,
    // The head takes a row of the height and stays in sight.
    scrollPaddingEnd: ROW,
  });
  const drawn = virtualizer.getVirtualItems();
  const first = drawn[0]?.index ?? 0;
  const last = drawn.at(-1)?.index ?? 0;
  useEffect(() => onRange?.(first, last), [onRange, first, last]);

  const at = current === null ? null : Math.min(current, lines - 1);
  const rowOn = (line: number) => {
    const what = lineAt(layout, line);
    return what.kind === "row" ? rowAt(what.index) : undefined;
  };
  const act = (line: number) => {
    const row = rowOn(line);
    setAwaited(row === undefined && lineAt(layout, line).kind === "row" ? line : null);
    if (row !== undefined) onSelect(row.ci.id);
  };
  const arrived = awaited === null ? undefined : rowOn(awaited)?.ci.id;
  useEffect(() => {
    if (arrived === undefined) return;
    setAwaited(null);
    onSelect(arrived);
  }, [arrived, onSelect]);
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW) - 2);
    const next = lineAfterKey(event.key, at, lines, page);
    if (next !== null) {
      setCurrent(next);
      virtualizer.scrollToIndex(next);
      act(next);
    } else if (at !== null && (event.key === "Enter" || event.key === " ")) {
      if (lineAt(layout, at).kind === "fold") onFold();
      else act(at);
    } else return;
    event.preventDefault();
  };

  const tracks = columns.map((column) => column.width).join(" ");
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={lines + 1}
      aria-colcount={columns.length}
      tabIndex={0}
      className={styles.grid}
      style={{ ["--tracks" as string]: tracks }}
      onKeyDown={onKeyDown}
      {...(at === null ? {} : { "aria-activedescendant": `${id}-${at}` })}
    >
      <div role="rowgroup" className={styles.head}>
        <div role="row" aria-rowindex={1} className={styles.row}>
          {columns.map((column) => (
            <div
              key={column.id}
              role="columnheader"
              className={clsx(styles.cell, column.number === true && styles.number)}
              title={column.title}
            >
              {column.head}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
        {drawn.map(({ index: line, start }) => {
          const what = lineAt(layout, line);
          const row = what.kind === "row" ? rowAt(what.index) : undefined;
          return (
            <div
              key={line}
              id={`${id}-${line}`}
              role="row"
              aria-rowindex={line + 2}
              aria-selected={row !== undefined && row.ci.id === selected}
              className={clsx(styles.row, styles.line, line === at && styles.current)}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => {
                setCurrent(line);
                if (what.kind === "fold") onFold();
                else act(line);
              }}
            >
              {what.kind === "fold" ? (
                <FoldLine count={layout.atRisk} unfolded={layout.unfolded} columns={columns.length} />
              ) : (
                columns.map((column) => (
                  <div
                    key={column.id}
                    role="gridcell"
                    className={clsx(styles.cell, column.number === true && styles.number)}
                  >
                    {row === undefined ? null : column.cell(row)}
                  </div>
                ))
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
