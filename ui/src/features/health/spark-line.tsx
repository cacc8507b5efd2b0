import styles from "./trend.module.css";
import { lineOf, type TrendValue } from "./trend-line";

const WIDTH = 72;
const HEIGHT = 14;

/** A trend at the size of a word, nothing where nothing was ever found; the chart of its figure tells it in words. */
export function SparkLine({ values }: { values: readonly TrendValue[] }) {
  const line = lineOf(values, WIDTH, HEIGHT);
  const last = line.at(-1);
  if (last === undefined || values.every(({ count }) => count === 0)) return null;
  return (
    <svg width={WIDTH + 4} height={HEIGHT + 4} viewBox={`-2 -2 ${WIDTH + 4} ${HEIGHT + 4}`} className={styles.spark} aria-hidden>
      <polyline points={line.map((point) => point.join(",")).join(" ")} />
      <circle cx={last[0]} cy={last[1]} r="1.75" />
    </svg>
  );
}
