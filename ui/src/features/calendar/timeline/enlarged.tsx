import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { formatClock } from "../../../components/format";
import type { CalendarEntryView } from "../../../ipc/bindings";
import { dateFormat } from "../../../locales/formats";
import type { Drawing } from "../calendar-view";
import type { Range } from "../range";
import { EntryBar } from "./entry-bar";
import { JointMarks } from "./joint-marks";
import { packed, shareOf } from "./lanes";
import styles from "./timeline.module.css";
import { WindowBars } from "./window-bars";

const HOUR = 3_600_000;
/** Hours shown around the chosen entry. */
const BEFORE = 3;
const HOURS = 12;
const ROW = 26;
const longDay = dateFormat({ weekday: "long" });

/** The hours around the chosen entry, enlarged, where changes are told apart and moved by the quarter of an hour. */
export function Enlarged({ chosen, planned, onChoose, reschedule }: Drawing & { chosen: CalendarEntryView }) {
  const { t } = useTranslation("calendar");
  const axis = useRef<HTMLDivElement>(null);
  // The place of the entry before the move, so that the axis stands still under it.
  const first = Math.floor(Date.parse(chosen.span.start) / HOUR) * HOUR - BEFORE * HOUR;
  const range: Range = { from: first, to: first + HOURS * HOUR };
  const near = planned.entries.filter(
    ({ span }) => Date.parse(span.end) > range.from && Date.parse(span.start) < range.to,
  );
  const placed = packed(near, range);
  const rows = 1 + Math.max(0, ...placed.map(({ row }) => row));
  const hours = Array.from({ length: HOURS }, (_, hour) => range.from + hour * HOUR);
  const timeOf = (dx: number) => (dx / (axis.current?.clientWidth ?? 1)) * (range.to - range.from);
  return (
    <section className={styles.timeline} aria-label={t("move", { number: chosen.number })}>
      <div className={styles.names}>
        <div className={styles.enlarged}>
          <strong>{longDay.format(new Date(chosen.span.start))}</strong>
          <span>
            {formatClock(range.from)} – {formatClock(range.to)}
          </span>
          <p>{t("keys")}</p>
        </div>
      </div>
      <div ref={axis} className={styles.axis}>
        <div className={styles.hours} aria-hidden>
          {hours.map((hour) => (
            <span key={hour} style={{ insetInlineStart: `${shareOf(hour, range) * 100}%` }}>
              {formatClock(hour)}
            </span>
          ))}
        </div>
        <WindowBars kind="maintenance" range={range} windows={planned.windows} />
        <JointMarks range={range} collisions={reschedule.collisions ?? planned.collisions} />
        <ul className={styles.lane} style={{ height: rows * ROW + 12 }}>
          {placed.map((one) => (
            <EntryBar
              key={one.entry.id}
              placed={one}
              top={6 + one.row * ROW}
              isChosen={chosen.id === one.entry.id}
              onChoose={onChoose}
              reschedule={reschedule}
              timeOf={timeOf}
            />
          ))}
        </ul>
      </div>
    </section>
  );
}
