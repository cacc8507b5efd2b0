import type { MatchRange } from "./fuzzy";
import styles from "./palette.module.css";

/** A text whose matching parts stand out. */
export function Highlighted({ text, ranges }: { text: string; ranges: readonly MatchRange[] }) {
  const parts = ranges.flatMap(({ start, end }, index) => [
    text.slice(ranges[index - 1]?.end ?? 0, start),
    <mark key={start} className={styles.match}>
      {text.slice(start, end)}
    </mark>,
  ]);
  return (
    <span className={styles.title} title={text}>
      {parts}
      {text.slice(ranges.at(-1)?.end ?? 0)}
    </span>
  );
}
