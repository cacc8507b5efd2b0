import { IconArrowsExchange } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import { formatDay } from "../../../components/format";
import { formatPlanned } from "../../../components/format-span";
import { IconButton } from "../../../components/icon-button";
import { Mono } from "../../../components/mono";
import { Popover } from "../../../components/popover";
import type { RecordLineView, RecordStateView } from "../../../ipc/bindings";
import { recordQuery } from "../../../ipc/record-queries";
import styles from "./record-board.module.css";

/** The kind of data that a dragged card carries. */
export const DRAGGED = "application/x-faultline-record";

/** One record on the board: opened by a press, moved by dragging, by its menu or by Alt and an arrow key. */
export function BoardCard({
  row,
  onDrag,
  onMove,
}: {
  row: RecordLineView;
  onDrag: (id: number | null) => void;
  onMove: (to: RecordStateView) => void;
}) {
  const { t } = useTranslation("records");
  const { openRecord } = useAppActions();
  const when =
    row.plannedStart !== null
      ? formatPlanned(row.plannedStart)
      : row.due !== null
        ? `${t("list.column.due")} ${formatDay(row.due)}`
        : null;
  return (
    <div
      className={styles.card}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAGGED, String(row.id));
        event.dataTransfer.effectAllowed = "move";
        onDrag(row.id);
      }}
      onDragEnd={() => onDrag(null)}
    >
      <button type="button" className={styles.open} data-record={row.id} onClick={() => openRecord(row.id, row.kind)}>
        <span className={styles.line}>
          <Mono>{row.number}</Mono>
          {row.priority !== null && <span className={styles.quiet}>P{row.priority}</span>}
          {row.changeType !== null && row.changeType !== "normal" && (
            <span className={styles.quiet}>{t(`type.${row.changeType}`)}</span>
          )}
        </span>
        <span className={styles.title} title={row.title}>
          {row.title}
        </span>
        <span className={styles.foot}>
          <span title={row.owner ?? undefined}>{row.owner}</span>
          {when !== null && <span>{when}</span>}
        </span>
      </button>
      <MoveMenu row={row} onMove={onMove} />
    </div>
  );
}

function MoveMenu({ row, onMove }: { row: RecordLineView; onMove: (to: RecordStateView) => void }) {
  const { t } = useTranslation("records");
  const [open, setOpen] = useState(false);
  const { data } = useQuery({ ...recordQuery(row.id), enabled: open });
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={t("board.move", { number: row.number })}
      trigger={
        <IconButton
          icon={IconArrowsExchange}
          label={t("board.move", { number: row.number })}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
      }
    >
      <ul className={styles.moves}>
        {data?.moves.map(({ to }) => (
          <li key={to}>
            <button
              type="button"
              className={styles.to}
              onClick={() => {
                setOpen(false);
                onMove(to);
              }}
            >
              {t(`state.${to}`)}
            </button>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
