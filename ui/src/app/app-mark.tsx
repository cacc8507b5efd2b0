import { IconBolt } from "@tabler/icons-react";
import styles from "./app-mark.module.css";

/** Faultline's mark. */
export function AppMark() {
  return (
    <span className={styles.mark} aria-hidden>
      <IconBolt size={15} stroke={2} />
    </span>
  );
}
