import clsx from "clsx";
import { splitName } from "./split-name";
import styles from "./middle-ellipsis.module.css";

/**
 * A name on one line that is shortened in the middle, so that its end survives; the whole is in the tooltip.
 * The document holds the name once and whole: that is what is read aloud, found and copied. The two halves that
 * are seen are drawn by the style sheet.
 */
export function MiddleEllipsis({ text, className }: { text: string; className?: string }) {
  const { head, tail } = splitName(text);
  if (tail === "") {
    return (
      <span className={clsx(styles.name, className)} title={text} dir="auto">
        <span className={styles.head}>{text}</span>
      </span>
    );
  }
  return (
    <span className={clsx(styles.name, className)} title={text} dir="auto">
      <span className={styles.whole}>{text}</span>
      <span className={clsx(styles.head, styles.drawn)} data-drawn={head} aria-hidden />
      <span className={clsx(styles.tail, styles.drawn)} data-drawn={tail} aria-hidden />
    </span>
  );
}
