import { useDurations } from "../figures/use-durations";
import styles from "./time-axis.module.css";
import { placeOf, type TimeScale } from "./time-scale";

/** The marks of the axis in the head of the chart. */
export function TimeAxis({ scale }: { scale: TimeScale }) {
  const said = useDurations();
  return (
    <span className={styles.axis} aria-hidden>
      {scale.ticks.map((tick) => {
        const place = placeOf(tick, scale);
        return (
          <span key={tick} className={styles.mark} data-last={place > 94 || undefined} style={{ left: `${place}%` }}>
            {said(tick)}
          </span>
        );
      })}
    </span>
  );
}
