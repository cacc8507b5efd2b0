import { useTranslation } from "react-i18next";
import type { RecoveryLine } from "../../../ipc/bindings";
import { useDurations } from "../figures/use-durations";
import styles from "./gantt-bar.module.css";
import { placeOf, type TimeScale } from "./time-scale";

/** When a CI is worked on, until when its cycle holds it, and its objective, on the axis of the whole recovery. */
export function GanttBar({
  line,
  scale,
  isCritical,
  objective,
}: {
  line: RecoveryLine;
  scale: TimeScale;
  isCritical: boolean;
  /** Its recovery time objective in hours, where it states one. */
  objective: number | null;
}) {
  const { t } = useTranslation("deepImpact");
  const said = useDurations();
  const { begins, hours, back } = line;
  const done = begins + hours;
  const place = (from: number, to: number) => ({
    left: `${placeOf(from, scale)}%`,
    width: `${placeOf(to, scale) - placeOf(from, scale)}%`,
  });
  const words = t("recovery.bar", { begins: said(begins), hours: said(hours), back: said(back) });
  return (
    <span className={styles.track} role="img" aria-label={words} title={words}>
      {scale.ticks.map((tick) => (
        <span key={tick} className={styles.tick} style={{ left: `${placeOf(tick, scale)}%` }} />
      ))}
      {back > done && <span className={styles.wait} style={place(done, back)} />}
      <span className={styles.bar} data-critical={isCritical || undefined} style={place(begins, done)} />
      {hours === 0 && <span className={styles.moment} data-critical={isCritical || undefined} style={{ left: `${placeOf(back, scale)}%` }} />}
      {objective !== null && objective <= scale.span && (
        <span className={styles.objective} style={{ left: `${placeOf(objective, scale)}%` }} />
      )}
    </span>
  );
}
