import clsx from "clsx";
import type { ReactNode } from "react";
import styles from "./mono.module.css";

/** Text of fixed width: keys, record numbers, queries. */
export function Mono({ children, className }: { children: ReactNode; className?: string }) {
  return <span className={clsx(styles.mono, className)}>{children}</span>;
}
