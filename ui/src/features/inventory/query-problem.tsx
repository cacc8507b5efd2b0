import { IconAlertOctagon } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { ApiFault } from "../../ipc/errors";
import styles from "./query-problem.module.css";

/** How long typing must pause before a query is called wrong: a half-typed one always is. In milliseconds. */
const PAUSE = 800;

/** Whether an error is about the words of the query, which the next letter may mend. */
export function isQueryProblem(error: Error | null): boolean {
  return (
    error instanceof ApiFault &&
    (error.kind.code === "invalidQuery" || error.kind.code === "unknownName")
  );
}

/** What cannot be read in the query, in one quiet line below it, once the typing pauses. */
export function QueryProblem({ error, text }: { error: Error; text: string }) {
  const [rested, setRested] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  if (rested !== text) return null;
  return (
    <p className={styles.problem} role="status">
      <IconAlertOctagon size={15} stroke={1.5} aria-hidden />
      {/* The core names the word, its place and the nearest that there is. */}
      <span className={styles.words}>{error.message}</span>
    </p>
  );
}
