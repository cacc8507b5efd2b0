import styles from "./rate-bar.module.css";

/** A share from 0 to 1 as a bar in a row, with the ends of its interval; the numbers stand beside it. */
export function RateBar({
  share,
  low = null,
  high = null,
  few = false,
}: {
  share: number | null;
  low?: number | null;
  high?: number | null;
  few?: boolean;
}) {
  return (
    <span className={styles.track} aria-hidden>
      {share !== null && share > 0 && <span className={styles.bar} data-few={few || undefined} style={{ inlineSize: `${100 * share}%` }} />}
      {low !== null && high !== null && (
        <span
          className={styles.whisker}
          style={{ insetInlineStart: `${100 * low}%`, inlineSize: `${100 * (high - low)}%` }}
        />
      )}
    </span>
  );
}
