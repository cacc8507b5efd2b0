import { IconLock, IconTool, IconUsers } from "@tabler/icons-react";
import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { formatClock } from "../../../components/format";
import { dateFormat } from "../../../locales/formats";
import type { Drawing } from "../calendar-view";
import { daysOf } from "../range";
import { EntryBar } from "./entry-bar";
import { JointMarks } from "./joint-marks";
import { type LaneBy, lanesOf, shareOf } from "./lanes";
import styles from "./timeline.module.css";
import { WindowBars } from "./window-bars";

const weekday = dateFormat({ weekday: "short", day: "numeric" });
/** Height of one row of a lane, in pixels. */
const ROW = 26;

/** A week along one axis: freezes, windows, and a lane for each team or person. */
export function Timeline({ laneBy, range, now, planned, chosen, onChoose, reschedule }: Drawing & { laneBy: LaneBy }) {
  const { t } = useTranslation("calendar");
  const axis = useRef<HTMLDivElement>(null);
  const lanes = lanesOf(planned.entries, laneBy, range);
  const days = daysOf(range);
  const isNowInSight = now >= range.from && now < range.to;
  const timeOf = (dx: number) => (dx / (axis.current?.clientWidth ?? 1)) * (range.to - range.from);
  return (
    <div className={styles.timeline}>
      <div className={styles.names}>
        <div className={styles.corner}>{t("entries", { count: planned.entries.length })}</div>
        <Name icon={<IconLock size={15} stroke={1.5} aria-hidden />} words={t("freezes")} height={30} />
        <Name icon={<IconTool size={15} stroke={1.5} aria-hidden />} words={t("maintenance")} height={30} />
        {lanes.map(({ name, rows }) => (
          <Name
            key={name ?? ""}
            icon={<IconUsers size={15} stroke={1.5} aria-hidden />}
            words={name ?? t(laneBy === "team" ? "noLane" : "noImplementer")}
            height={rows * ROW + 12}
          />
        ))}
      </div>
      <div ref={axis} className={styles.axis}>
        <div className={styles.days}>
          {days.map((day) => (
            <span key={day.getTime()} className={styles.dayHead} data-today={isDay(day, now) || undefined}>
              {weekday.format(day)}
              {isDay(day, now) && ` ${t("today").toLowerCase()}`}
            </span>
          ))}
        </div>
        <div className={styles.grid} aria-hidden>
          {days.map((day) => (
            <span key={day.getTime()} data-weekend={day.getDay() % 6 === 0 || undefined} />
          ))}
        </div>
        <WindowBars kind="freeze" range={range} windows={planned.windows} />
        <WindowBars kind="maintenance" range={range} windows={planned.windows} />
        <JointMarks range={range} collisions={reschedule.collisions ?? planned.collisions} />
        {lanes.map(({ name, placed, rows }) => (
          <ul key={name ?? ""} className={styles.lane} style={{ height: rows * ROW + 12 }}>
            {placed.map((one) => (
              <EntryBar
                key={one.entry.id}
                placed={one}
                top={6 + one.row * ROW}
                isChosen={chosen?.id === one.entry.id}
                onChoose={onChoose}
                reschedule={reschedule}
                timeOf={timeOf}
              />
            ))}
          </ul>
        ))}
        {isNowInSight && (
          <div className={styles.now} style={{ insetInlineStart: `${shareOf(now, range) * 100}%` }} aria-hidden>
            <span>{formatClock(now)}</span>
          </div>
        )}
      </div>
    </div>
  );
}

function Name({ icon, words, height }: { icon: ReactNode; words: string; height: number }) {
  return (
    <div className={styles.name} style={{ height }}>
      {icon}
      <span title={words}>{words}</span>
    </div>
  );
}

function isDay(day: Date, now: number): boolean {
  return day.toDateString() === new Date(now).toDateString();
}
