import clsx from "clsx";
import { useTranslation } from "react-i18next";
import { collisionWords } from "../../../components/collision-words";
import { formatSpan } from "../../../components/format-span";
import { Mono } from "../../../components/mono";
import type { CalendarEntryView, CalendarView, CollisionView } from "../../../ipc/bindings";
import type { Reschedule } from "../move/use-reschedule";
import styles from "./calendar-side.module.css";
import { MovePanel } from "./move-panel";

/** What collides in the time in sight, or would where an entry is being moved to; and better times for the chosen one. */
export function CalendarSide({
  planned,
  chosen,
  onChoose,
  reschedule,
}: {
  planned: CalendarView | undefined;
  chosen: CalendarEntryView | null;
  onChoose: (id: number) => void;
  reschedule: Reschedule;
}) {
  const { t } = useTranslation("calendar");
  const { moving } = reschedule;
  const shown = moving === null ? planned?.collisions : reschedule.collisions;
  return (
    <aside className={styles.side}>
      {moving !== null && (
        <section className={styles.part} aria-live="polite">
          <h3>{t("moveTo", { number: moving.entry.number, span: formatSpan(moving.span.start, moving.span.end) })}</h3>
          {shown !== undefined && (
            <p className={styles.quiet}>
              {shown.length === 0 ? t("free") : t("wouldCollide", { count: shown.length })}
            </p>
          )}
        </section>
      )}
      <section className={styles.list} aria-label={t("collisions")}>
        <div className={styles.heading}>
          <h3>{t("collisions")}</h3>
          {shown !== undefined && <span className={styles.quiet}>{t("collisionCount", { count: shown.length })}</span>}
        </div>
        {shown?.length === 0 && <p className={clsx(styles.quiet, styles.none)}>{t("noCollisions")}</p>}
        <ul>
          {shown?.map((collision) => (
            <li key={`${collision.kind} ${collision.number} ${collision.otherName}`}>
              <Collision
                collision={collision}
                isChosen={chosen !== null && [collision.change, collision.otherChange].includes(chosen.id)}
                onChoose={onChoose}
              />
            </li>
          ))}
        </ul>
      </section>
      {chosen !== null && chosen.isMovable && moving === null && (
        <MovePanel key={`${chosen.id} ${chosen.span.start} ${chosen.span.end}`} entry={chosen} />
      )}
    </aside>
  );
}

function Collision({
  collision,
  isChosen,
  onChoose,
}: {
  collision: CollisionView;
  isChosen: boolean;
  onChoose: (id: number) => void;
}) {
  const { t } = useTranslation("records");
  const { kind, number, otherName, span, change } = collision;
  return (
    <button type="button" className={styles.collision} aria-pressed={isChosen} onClick={() => onChoose(change)}>
      <span className={styles.line}>
        <span className={clsx(styles.kind, kind === "joint_outage" && styles.lost)}>{t(`collision.kind.${kind}`)}</span>
        <Mono>
          {number} × {otherName}
        </Mono>
      </span>
      <span>{collisionWords(collision)}</span>
      <span className={styles.quiet}>{formatSpan(span.start, span.end)}</span>
    </button>
  );
}
