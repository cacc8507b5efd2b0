import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../components/format";
import { useOverscan } from "../../../components/printing-store";
import type { RecordLineView, RecordStateView } from "../../../ipc/bindings";
import { BoardCard, DRAGGED } from "./board-card";
import styles from "./record-board.module.css";

/** Height of a card with the gap below it. */
const CARD = 94;
/** Cards kept ready above and below those in sight. */
const OVERSCAN = 6;

/** The records in one state; a card can be dropped here. */
export function BoardColumn({
  state,
  rows,
  isGoal,
  onDrag,
  onDrop,
  onMove,
}: {
  state: RecordStateView;
  rows: readonly RecordLineView[];
  /** The card that is dragged can go here. */
  isGoal: boolean;
  onDrag: (id: number | null) => void;
  onDrop: (id: number) => void;
  onMove: (id: number, to: RecordStateView) => void;
}) {
  const { t } = useTranslation("records");
  const [isOver, setOver] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const overscan = useOverscan(OVERSCAN);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD,
    overscan,
  });
  const name = t(`state.${state}`);
  return (
    <section
      className={styles.column}
      aria-label={t("board.column", { state: name, count: rows.length })}
      data-goal={isGoal || undefined}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const id = Number(event.dataTransfer.getData(DRAGGED));
        if (id > 0) onDrop(id);
      }}
    >
      <h3 className={styles.head}>
        {name}
        <span className={styles.count}>{formatNumber(rows.length)}</span>
      </h3>
      <div ref={scroller} className={styles.scroller}>
        {rows.length === 0 && <p className={styles.empty}>{t("board.empty")}</p>}
        {rows.length > 0 && (
          <ul className={styles.cards} style={{ height: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map(({ index, start }) => {
              const row = rows[index];
              if (row === undefined) return null;
              return (
                <li key={row.id} className={styles.place} style={{ transform: `translateY(${start}px)` }}>
                  <BoardCard row={row} onDrag={onDrag} onMove={(to) => onMove(row.id, to)} />
                </li>
              );
            })}
          </ul>
        )}
      </div>
    </section>
  );
}
