import type { ReactNode } from "react";
import styles from "./windows.module.css";

/** A label and its field in the form of a window; the field names itself. */
export function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <span aria-hidden>{label}</span>
      <div>{children}</div>
    </div>
  );
}
