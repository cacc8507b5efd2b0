import clsx from "clsx";
import styles from "./probability-bar.module.css";

/** A probability as a bar; of an incomplete search what is certain, and lighter what may be. */
export function ProbabilityBar({
  lower,
  upper,
  value,
  isStrong = false,
}: {
  lower: number;
  upper: number;
  value: number;
  isStrong?: boolean;
}) {
  const sure = lower < upper ? lower : value;
  return (
    <span className={clsx(styles.track, isStrong && styles.strong)} aria-hidden>
      {upper > sure && <span className={styles.maybe} style={{ inlineSize: `${upper * 100}%` }} />}
      <span className={styles.sure} style={{ inlineSize: `${sure * 100}%` }} />
    </span>
  );
}
