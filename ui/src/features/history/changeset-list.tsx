import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { formatInstant, formatNumber } from "../../components/format";
import { MiddleEllipsis } from "../../components/middle-ellipsis";
import type { ChangesetView } from "../../ipc/bindings";
import styles from "./changeset-list.module.css";

/** Height of a row, in pixels. */
const ROW = 28;
/** Rows before the end at which more are asked for. */
const AHEAD = 60;
/** Rows that a page up or down moves. */
const PAGE = 15;

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
  Home: -Infinity,
  End: Infinity,
};

/** Changesets, newest first; only the rows in sight are in the document. */
export function ChangesetList({
  rows,
  total,
  chosen,
  onChoose,
  onEnd,
}: {
  rows: readonly ChangesetView[];
  total: number;
  chosen: number | null;
  onChoose: (number: number) => void;
  onEnd: () => void;
}) {
  const { t } = useTranslation("history");
  const listId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
  });
  const shown = lines.getVirtualItems();
  const nearEnd = rows.length < total && (shown.at(-1)?.index ?? 0) >= rows.length - AHEAD;
  useEffect(() => {
    if (nearEnd) onEnd();
  }, [nearEnd, rows.length, onEnd]);
  const at = rows.findIndex(({ number }) => number === chosen);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const next = Math.min(rows.length - 1, Math.max(0, at + step));
    const row = rows[next];
    if (row === undefined) return;
    lines.scrollToIndex(next);
    onChoose(row.number);
  };
  const active = shown.some(({ index }) => index === at) ? `${listId}-${chosen}` : undefined;
  return (
    <>
      <div className={styles.head} aria-hidden>
        <span className={styles.number}>{t("column.number")}</span>
        <span>{t("column.at")}</span>
        <span>{t("column.author")}</span>
        <span>{t("column.origin")}</span>
        <span>{t("column.message")}</span>
      </div>
      <div
        ref={scroller}
        role="listbox"
        aria-label={t("list")}
        aria-activedescendant={active}
        tabIndex={0}
        className={styles.list}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" className={styles.rows} style={{ blockSize: lines.getTotalSize() }}>
          {shown.map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <div
                key={row.number}
                id={`${listId}-${row.number}`}
                role="option"
                aria-selected={row.number === chosen}
                aria-posinset={index + 1}
                aria-setsize={total}
                className={styles.row}
                style={{ transform: `translateY(${start}px)` }}
                onClick={() => onChoose(row.number)}
              >
                <Cells row={row} />
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}

function Cells({ row: { number, at, author, origin, message } }: { row: ChangesetView }) {
  return (
    <>
      <span className={styles.number}>{formatNumber(number)}</span>
      <span className={styles.at}>{formatInstant(at)}</span>
      <MiddleEllipsis text={author} />
      <MiddleEllipsis text={origin} className={styles.origin} />
      <MiddleEllipsis text={message} className={styles.message} />
    </>
  );
}
