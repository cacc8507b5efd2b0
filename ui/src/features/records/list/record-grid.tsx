import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import clsx from "clsx";
import { type KeyboardEvent, useId, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import type { RecordKindView, RecordLineView } from "../../../ipc/bindings";
import { columnsOf } from "./columns";
import styles from "./record-grid.module.css";
import { pressed, type SortOrder } from "./sort-records";
import { useOverscan } from "../../../components/printing-store";

/** Height of a row; the style sheet's `--row`. */
const ROW = 28;
/** Rows kept ready above and below those in sight. */
const OVERSCAN = 12;
/** Where a key leads in the list, from a row. */
const STEPS: Readonly<Record<string, (at: number, page: number, last: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at, page) => at + page,
  PageUp: (at, page) => at - page,
  Home: () => 0,
  End: (_at, _page, last) => last,
};

/** Records in rows of which only those in sight are drawn. One stop for Tab; Enter opens the row. */
export function RecordGrid({
  kind,
  rows,
  order,
  onOrder,
}: {
  kind: RecordKindView;
  rows: readonly RecordLineView[];
  order: SortOrder;
  onOrder: (order: SortOrder) => void;
}) {
  const { t } = useTranslation("records");
  const { openRecord } = useAppActions();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const [now] = useState(() => Date.now());
  const columns = useMemo(() => columnsOf(kind, t, now), [kind, t, now]);
  const overscan = useOverscan(OVERSCAN);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan,
    scrollPaddingEnd: ROW,
  });
  const at = Math.min(current, rows.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW) - 2);
    const row = rows[at];
    const step = STEPS[event.key];
    if (step !== undefined) {
      const next = Math.max(0, Math.min(step(at, page, rows.length - 1), rows.length - 1));
      setCurrent(next);
      virtualizer.scrollToIndex(next);
    } else if (event.key === "Enter" && row !== undefined) {
      openRecord(row.id, row.kind, event.ctrlKey || event.metaKey ? "new" : "same");
    } else return;
    event.preventDefault();
  };
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={t("list.label", { kinds: t(`kinds.${kind}`) })}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      tabIndex={0}
      className={styles.grid}
      style={{ ["--tracks" as string]: columns.map(({ width }) => width).join(" ") }}
      onKeyDown={onKeyDown}
      {...(at < 0 ? {} : { "aria-activedescendant": `${id}-${at}` })}
    >
      <div role="rowgroup" className={styles.head}>
        <div role="row" aria-rowindex={1} className={styles.row}>
          {columns.map(({ field, number }) => (
            <div
              key={field}
              role="columnheader"
              aria-sort={order.field === field ? (order.descending ? "descending" : "ascending") : "none"}
              className={clsx(styles.cell, number && styles.number)}
            >
              <button type="button" className={styles.sort} onClick={() => onOrder(pressed(order, field))}>
                {t(`list.column.${field}`)}
                {order.field === field &&
                  (order.descending ? <IconArrowDown size={13} aria-hidden /> : <IconArrowUp size={13} aria-hidden />)}
              </button>
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <div
              key={row.id}
              id={`${id}-${index}`}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={index === at}
              className={clsx(styles.row, styles.line)}
              style={{ transform: `translateY(${start}px)` }}
              onClick={(event) => {
                setCurrent(index);
                openRecord(row.id, row.kind, event.ctrlKey || event.metaKey ? "new" : "same");
              }}
            >
              {columns.map(({ field, number, cell }) => (
                <div key={field} role="gridcell" className={clsx(styles.cell, number && styles.number)}>
                  {cell(row)}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
