import { IconAlertTriangle, IconGripVertical, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import { collisionWords } from "../../../components/collision-words";
import { formatSpan } from "../../../components/format-span";
import { IconButton } from "../../../components/icon-button";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import { Mono } from "../../../components/mono";
import type { AgendaItemView, CollisionView } from "../../../ipc/bindings";
import styles from "./agenda.module.css";

/** The kind of data that a dragged row carries. */
const DRAGGED = "application/x-faultline-agenda";

/** One change on an agenda, with what stands against it and what was decided. */
export function AgendaRow({
  item,
  at,
  collisions,
  isOver,
  onOver,
  onDrop,
  onRemove,
}: {
  item: AgendaItemView;
  /** Its place, counted from 0. */
  at: number;
  collisions: readonly CollisionView[];
  /** Another row is held over it. */
  isOver: boolean;
  onOver: (is: boolean) => void;
  onDrop: (from: number) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation("records");
  const { openRecord } = useAppActions();
  const { number, change, title, state, span, risk, requester, decision, decidedBy, note } = item;
  const worst = collisions[0];
  return (
    <li
      className={styles.row}
      draggable
      data-over={isOver || undefined}
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAGGED, String(at));
        event.dataTransfer.effectAllowed = "move";
      }}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        onOver(true);
      }}
      onDragLeave={() => onOver(false)}
      onDrop={(event) => {
        onOver(false);
        const from = event.dataTransfer.getData(DRAGGED);
        if (from !== "") onDrop(Number(from));
      }}
    >
      <IconGripVertical size={14} stroke={1.5} aria-hidden className={styles.grip} />
      <span className={styles.at}>{at + 1}</span>
      <button
        type="button"
        data-number={number}
        className={styles.open}
        disabled={change === null}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        onClick={() => change !== null && openRecord(change, "change", "new")}
      >
        <Mono>{number}</Mono>
        <MiddleEllipsis text={change === null ? t("cab.gone") : title} className={styles.title ?? ""} />
      </button>
      <span className={styles.quiet}>{state !== null && t(`state.${state}`)}</span>
      <span className={styles.quiet}>{span !== null && formatSpan(span.start, span.end)}</span>
      <span className={styles.quiet}>{risk !== null && t("cab.risk", { level: t(`choice.${risk}`) })}</span>
      <IconButton icon={IconX} label={t("cab.remove", { number })} onClick={onRemove} />
      <span className={styles.below}>
        {requester !== null && <span>{t("cab.askedBy", { name: requester })}</span>}
        {worst !== undefined && (
          <span className={styles.collides} title={collisionWords(worst)}>
            <IconAlertTriangle size={13} stroke={1.75} aria-hidden />
            {t(`collision.kind.${worst.kind}`)}: {worst.otherName === number ? worst.number : worst.otherName}
            {collisions.length > 1 && ` ${t("cab.moreCollisions", { count: collisions.length - 1 })}`}
          </span>
        )}
        {decision !== null && (
          <strong>
            {t(`approval.decided.${decision}`)} · {decidedBy}
            {note !== null && note !== "" && `: ${note}`}
          </strong>
        )}
      </span>
    </li>
  );
}
