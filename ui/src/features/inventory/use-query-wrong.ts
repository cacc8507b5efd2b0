import { useEffect, useState } from "react";
import type { QueryWrong } from "../../components/query-box";
import { ApiFault } from "../../ipc/errors";
import { worded } from "../../locales/sentences";

/** How long typing must pause before a query is called wrong: a half-typed one always is. In milliseconds. */
const PAUSE = 800;

/** Whether an error is about the words of the query, which the next letter may mend. */
export function isQueryProblem(error: Error | null): boolean {
  return error instanceof ApiFault && error.kind.code === "invalidQuery";
}

/** What cannot be read in a query, once the typing of `text` pauses. */
export function useQueryWrong(problem: Error | null, text: string): QueryWrong | null {
  const [rested, setRested] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  if (rested !== text || !(problem instanceof ApiFault) || problem.kind.code !== "invalidQuery") {
    return null;
  }
  // Blanks before the query are not asked with it.
  const blanks = [...text].length - [...text.trimStart()].length;
  const { position, end } = problem.kind;
  return { position: position + blanks, end: end + blanks, message: worded(problem.message) };
}
