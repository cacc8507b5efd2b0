import clsx from "clsx";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import { formatSpan } from "../../../components/format-span";
import { isDone, lookOf } from "../entry-look";
import { useEntryMoves } from "../move/use-entry-moves";
import type { Reschedule } from "../move/use-reschedule";
import type { Placed } from "./lanes";
import styles from "./timeline.module.css";

/** A change or release as a bar with its label: dragged along the axis, moved by arrow keys, opened by a double press. */
export function EntryBar({
  placed,
  top,
  isChosen,
  onChoose,
  reschedule,
  timeOf,
}: {
  placed: Placed;
  top: number;
  isChosen: boolean;
  onChoose: (id: number) => void;
  reschedule: Reschedule;
  /** The time that a way along the axis means. */
  timeOf: (dx: number) => number;
}) {
  const { t } = useTranslation("calendar");
  const { openRecord } = useAppActions();
  const { entry, at, length, labelBefore } = placed;
  const { isMoving, handlers } = useEntryMoves(entry, reschedule, timeOf, () => onChoose(entry.id));
  return (
    <li className={styles.entry} style={{ top, insetInlineStart: `${at * 100}%`, inlineSize: `${length * 100}%` }}>
      <button
        type="button"
        className={clsx(styles.bar, lookOf(entry, isMoving, isChosen))}
        aria-label={t("entry", { number: entry.number, title: entry.title, span: formatSpan(entry.span.start, entry.span.end) })}
        aria-pressed={isChosen}
        aria-keyshortcuts={entry.isMovable ? "ArrowLeft ArrowRight" : undefined}
        title={entry.isMovable ? t("keys") : t("fixed", { number: entry.number })}
        onClick={() => onChoose(entry.id)}
        onDoubleClick={() => openRecord(entry.id, entry.kind)}
        {...handlers}
      />
      <span className={clsx(styles.label, labelBefore && styles.before)} aria-hidden>
        <strong>{entry.number}</strong>
        {isDone(entry) && " ✓"} {entry.title}
      </span>
    </li>
  );
}
