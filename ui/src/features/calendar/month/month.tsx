import clsx from "clsx";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import { formatClock } from "../../../components/format";
import { formatSpan } from "../../../components/format-span";
import { useHeight } from "../../../components/use-height";
import type { CalendarEntryView } from "../../../ipc/bindings";
import { dateFormat } from "../../../locales/formats";
import type { Drawing } from "../calendar-view";
import { lookOf } from "../entry-look";
import marks from "../marks.module.css";
import { useEntryMoves } from "../move/use-entry-moves";
import type { Reschedule } from "../move/use-reschedule";
import { addDays, daysOf } from "../range";
import styles from "./month.module.css";

const DAY = 24 * 3_600_000;
/** Weeks on the sheet. */
const WEEKS = 6;
/** Height of an entry with the gap below it, in pixels. */
const ENTRY = 24;
/** Height of a freeze with the gap below it, in pixels. */
const FREEZE = 20;
/** Height of what else stands in a day: its number and how many more there are. */
const BESIDES = 40;
const weekday = dateFormat({ weekday: "short" });
const first = dateFormat({ day: "numeric", month: "short" });

/** Six weeks as a sheet; entries are dragged from day to day. */
export function Month({ day, range, now, planned, chosen, onChoose, reschedule }: Drawing) {
  const { t } = useTranslation("calendar");
  const [sheet, height] = useHeight<HTMLDivElement>();
  const days = daysOf(range);
  const timeOf = (dx: number, dy: number) => {
    const { clientWidth = 7, clientHeight = WEEKS } = sheet.current ?? {};
    return (Math.round((dx * 7) / clientWidth) + 7 * Math.round((dy * WEEKS) / clientHeight)) * DAY;
  };
  return (
    <div className={styles.month}>
      <div className={styles.head} aria-hidden>
        {days.slice(0, 7).map((one) => (
          <span key={one.getTime()}>{weekday.format(one)}</span>
        ))}
      </div>
      <div ref={sheet} className={styles.sheet}>
        {days.map((one) => {
          const [from, to] = [one.getTime(), addDays(one, 1).getTime()];
          const entries = planned.entries.filter(({ span }) => Date.parse(span.start) >= from && Date.parse(span.start) < to);
          const freezes = planned.windows.filter(
            ({ kind, span }) => kind === "freeze" && Date.parse(span.start) < to && Date.parse(span.end) > from,
          );
          const told = Math.max(1, Math.floor(((height ?? 0) / WEEKS - BESIDES - freezes.length * FREEZE) / ENTRY));
          const isToday = now >= from && now < to;
          return (
            <section
              key={from}
              className={styles.day}
              data-other={one.getMonth() !== day.getMonth() || undefined}
              aria-label={first.format(one)}
            >
              <h3 className={clsx(styles.number, isToday && styles.today)}>
                {one.getDate() === 1 ? first.format(one) : one.getDate()}
                {isToday && ` ${t("today").toLowerCase()}`}
              </h3>
              {freezes.map(({ name }) => (
                <p key={name} className={clsx(styles.freeze, marks.freeze)} title={name}>
                  <strong>{name}</strong>
                </p>
              ))}
              <ul>
                {entries.slice(0, told).map((entry) => (
                  <DayEntry
                    key={entry.id}
                    entry={entry}
                    isChosen={chosen?.id === entry.id}
                    onChoose={onChoose}
                    reschedule={reschedule}
                    timeOf={timeOf}
                  />
                ))}
              </ul>
              {entries.length > told && <p className={styles.more}>{t("more", { count: entries.length - told })}</p>}
            </section>
          );
        })}
      </div>
    </div>
  );
}

function DayEntry({
  entry,
  isChosen,
  onChoose,
  reschedule,
  timeOf,
}: {
  entry: CalendarEntryView;
  isChosen: boolean;
  onChoose: (id: number) => void;
  reschedule: Reschedule;
  timeOf: (dx: number, dy: number) => number;
}) {
  const { t } = useTranslation("calendar");
  const { openRecord } = useAppActions();
  const { isMoving, handlers } = useEntryMoves(entry, reschedule, timeOf, () => onChoose(entry.id));
  const span = formatSpan(entry.span.start, entry.span.end);
  return (
    <li>
      <button
        type="button"
        className={clsx(styles.entry, lookOf(entry, isMoving, isChosen))}
        aria-pressed={isChosen}
        title={`${entry.title}\n${span}\n${entry.isMovable ? t("keys") : t("fixed", { number: entry.number })}`}
        onClick={() => onChoose(entry.id)}
        onDoubleClick={() => openRecord(entry.id, entry.kind)}
        {...handlers}
      >
        {formatClock(entry.span.start)} <strong>{entry.number}</strong> {entry.title}
      </button>
    </li>
  );
}
