import { IconAlertOctagon } from "@tabler/icons-react";
import styles from "./query-problem.module.css";

/** What cannot be read in a query, in one quiet line below it. The core names the word, its place and the nearest there is. */
export function QueryProblem({ id, message }: { id: string; message: string }) {
  return (
    <p id={id} className={styles.problem} role="status">
      <IconAlertOctagon size={15} stroke={1.5} aria-hidden />
      <span className={styles.words}>{message}</span>
    </p>
  );
}
