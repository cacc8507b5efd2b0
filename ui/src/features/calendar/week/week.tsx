import clsx from "clsx";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import { formatClock } from "../../../components/format";
import { formatSpan } from "../../../components/format-span";
import type { CalendarEntryView } from "../../../ipc/bindings";
import { dateFormat } from "../../../locales/formats";
import type { Drawing } from "../calendar-view";
import { lookOf } from "../entry-look";
import marks from "../marks.module.css";
import { useEntryMoves } from "../move/use-entry-moves";
import type { Reschedule } from "../move/use-reschedule";
import { addDays, daysOf } from "../range";
import { columnsOf, type InColumn } from "./columns";
import styles from "./week.module.css";

const HOUR = 3_600_000;
/** Height of an hour, in pixels. */
const PIXELS = 40;
/** Height of a line of words, in pixels. */
const LINE = 15;
const weekday = dateFormat({ weekday: "short", day: "numeric" });
/** The hour at the top as the view opens. */
const FIRST_HOUR = 7;

/** Seven days side by side, their hours downwards; entries are dragged to any hour of any day. */
export function Week({ range, now, planned, chosen, onChoose, reschedule }: Drawing) {
  const { t } = useTranslation("calendar");
  const sheet = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    scroller.current?.scrollTo({ top: FIRST_HOUR * PIXELS });
  }, []);
  const days = daysOf(range);
  const timeOf = (dx: number, dy: number) => {
    const width = (sheet.current?.clientWidth ?? 7) / 7;
    return Math.round(dx / width) * 24 * HOUR + (dy / PIXELS) * HOUR;
  };
  return (
    <div ref={scroller} className={styles.week} tabIndex={0} aria-label={t("week")} role="group">
      <div className={styles.head}>
        <span />
        {days.map((day) => (
          <span key={day.getTime()} data-today={day.toDateString() === new Date(now).toDateString() || undefined}>
            {weekday.format(day)}
          </span>
        ))}
      </div>
      <div className={styles.body} style={{ height: 24 * PIXELS }}>
        <div className={styles.hours} aria-hidden>
          {Array.from({ length: 24 }, (_, hour) => (
            <span key={hour} style={{ height: PIXELS }}>
              {String(hour).padStart(2, "0")}:00
            </span>
          ))}
        </div>
        <div ref={sheet} className={styles.sheet}>
          {days.map((day) => {
            const of = { from: day.getTime(), to: addDays(day, 1).getTime() };
            return (
              <section key={of.from} className={styles.day} aria-label={weekday.format(day)}>
                {columnsOf(planned.windows.map((one, index) => ({ ...one, id: index })), of).map(({ entry, top, height }) => (
                  <span
                    key={entry.id}
                    className={clsx(styles.window, entry.kind === "freeze" ? marks.freeze : styles.maintenance)}
                    style={{ top: `${top * 100}%`, height: `${height * 100}%` }}
                    title={`${entry.name}\n${formatSpan(entry.span.start, entry.span.end)}`}
                  >
                    <span>{entry.name}</span>
                  </span>
                ))}
                {columnsOf(planned.entries, of).map((one) => (
                  <Block
                    key={one.entry.id}
                    block={one}
                    isChosen={chosen?.id === one.entry.id}
                    onChoose={onChoose}
                    reschedule={reschedule}
                    timeOf={timeOf}
                  />
                ))}
                {now >= of.from && now < of.to && (
                  <span className={styles.now} style={{ top: `${((now - of.from) / (of.to - of.from)) * 100}%` }} aria-hidden />
                )}
              </section>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function Block({
  block,
  isChosen,
  onChoose,
  reschedule,
  timeOf,
}: {
  block: InColumn<CalendarEntryView>;
  isChosen: boolean;
  onChoose: (id: number) => void;
  reschedule: Reschedule;
  timeOf: (dx: number, dy: number) => number;
}) {
  const { t } = useTranslation("calendar");
  const { openRecord } = useAppActions();
  const { entry, top, height, column, columns } = block;
  const { isMoving, handlers } = useEntryMoves(entry, reschedule, timeOf, () => onChoose(entry.id));
  const lines = Math.max(1, Math.floor((height * 24 * PIXELS - 4) / LINE));
  return (
    <button
      type="button"
      className={clsx(styles.block, lookOf(entry, isMoving, isChosen))}
      style={{
        top: `${top * 100}%`,
        height: `${height * 100}%`,
        insetInlineStart: `${(column / columns) * 100}%`,
        inlineSize: `${100 / columns}%`,
      }}
      aria-pressed={isChosen}
      title={`${entry.title}\n${formatSpan(entry.span.start, entry.span.end)}\n${entry.isMovable ? t("keys") : t("fixed", { number: entry.number })}`}
      onClick={() => onChoose(entry.id)}
      onDoubleClick={() => openRecord(entry.id, entry.kind)}
      {...handlers}
    >
      <span className={styles.words} style={{ maxHeight: lines * LINE }}>
        <strong>{entry.number}</strong> {formatClock(entry.span.start)} {entry.title}
      </span>
    </button>
  );
}
