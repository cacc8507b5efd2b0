import styles from "./kbd.module.css";
import { shortcutCaps } from "./shortcut";

/** A shortcut as key caps. */
export function Kbd({ shortcut }: { shortcut: string }) {
  return (
    <span className={styles.keys}>
      {shortcutCaps(shortcut).map((cap) => (
        <kbd key={cap} className={styles.cap}>
          {cap}
        </kbd>
      ))}
    </span>
  );
}
