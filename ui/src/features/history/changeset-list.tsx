import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatInstant, formatNumber } from "../../components/format";
import { MiddleEllipsis } from "../../components/middle-ellipsis";
import type { ChangesetView } from "../../ipc/bindings";
import { messageWords, originWords } from "../../locales/changeset-words";
import styles from "./changeset-list.module.css";
import type { Sight } from "./use-changeset-rows";

/** Height of a row, in pixels. */
const ROW = 28;
/** Rows above the chosen one when the list opens on it. */
const ABOVE = 5;
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

/** Changesets, newest first; only the rows in sight are in the document, and read. */
export function ChangesetList({
  rowAt,
  total,
  chosen,
  isWhole,
  onChoose,
  onSight,
}: {
  rowAt: (index: number) => ChangesetView | undefined;
  total: number;
  chosen: number | null;
  /** Whether no changeset is left out, so that the place of each is told by its number. */
  isWhole: boolean;
  onChoose: (number: number) => void;
  /** Tells which rows are in sight. */
  onSight: (sight: Sight) => void;
}) {
  const { t } = useTranslation("history");
  const listId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(isWhole && chosen !== null ? total - chosen : 0);
  const lines = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
    initialOffset: Math.max(0, at - ABOVE) * ROW,
  });
  const shown = lines.getVirtualItems();
  const [first, end] = [shown[0]?.index ?? 0, (shown.at(-1)?.index ?? 0) + 1];
  useEffect(() => onSight({ first, end }), [first, end, onSight]);
  // A row that is stepped to may still be on its way; it is chosen when it is there.
  const [isWanted, setWanted] = useState(false);
  const number = rowAt(at)?.number;
  useEffect(() => {
    if (!isWanted || number === undefined) return;
    setWanted(false);
    onChoose(number);
  }, [isWanted, number, onChoose]);
  const goTo = (index: number) => {
    lines.scrollToIndex(index);
    setAt(index);
    setWanted(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    goTo(Math.min(total - 1, Math.max(0, at + step)));
  };
  const active = shown.some(({ index }) => index === at) ? `${listId}-${at}` : undefined;
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
            const row = rowAt(index);
            return (
              <div
                key={index}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={row !== undefined && row.number === chosen}
                aria-posinset={index + 1}
                aria-setsize={total}
                className={styles.row}
                style={{ transform: `translateY(${start}px)` }}
                onClick={() => goTo(index)}
              >
                {row !== undefined && <Cells row={row} />}
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
      <MiddleEllipsis text={originWords(origin)} className={styles.origin} />
      <MiddleEllipsis text={messageWords({ message, origin })} className={styles.message} />
    </>
  );
}
