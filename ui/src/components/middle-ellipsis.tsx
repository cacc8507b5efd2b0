import clsx from "clsx";
import { splitName } from "./split-name";
import styles from "./middle-ellipsis.module.css";

/** A name on one line that is shortened in the middle, so that its end survives; the whole is in the tooltip. */
export function MiddleEllipsis({ text, className }: { text: string; className?: string }) {
  const { head, tail } = splitName(text);
  return (
    <span className={clsx(styles.name, className)} title={text}>
      <span className={styles.head}>{head}</span>
      {tail !== "" && <span className={styles.tail}>{tail}</span>}
    </span>
  );
}
