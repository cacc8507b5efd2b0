import clsx from "clsx";
import type { ReactNode } from "react";
import styles from "./panel.module.css";

/** A part of a panel: a heading with a note at the right, set off by a line, and rows below. */
export function PanelSection({
  heading,
  note,
  children,
  className,
}: {
  heading?: string;
  note?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  return (
    <section className={clsx(styles.section, className)}>
      {heading !== undefined && (
        <div className={styles.heading}>
          <h3>{heading}</h3>
          {note !== undefined && <span className={styles.note}>{note}</span>}
        </div>
      )}
      {children}
    </section>
  );
}

/** A list of label and value, 24 a row. Its children are {@link PanelRow}s. */
export function PanelRows({ children }: { children: ReactNode }) {
  return <dl className={styles.rows}>{children}</dl>;
}

/** One label and its value. */
export function PanelRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.row}>
      <dt className={styles.label} title={label}>
        {label}
      </dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
}
