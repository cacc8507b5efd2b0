import { useMemo, useState } from "react";
import { PathList } from "../../components/path-list";
import { pathSteps, relationshipsOf } from "../../components/path-steps";
import type { PathsView } from "../../ipc/bindings";
import styles from "./path-answer.module.css";
import { PathMap } from "./path-map";

/** The paths found: a list at the left, all of them drawn at the right with the chosen one marked. */
export function PathAnswer({ answer }: { answer: PathsView }) {
  const paths = useMemo(() => pathSteps(answer), [answer]);
  const [chosen, setChosen] = useState(0);
  const marked = useMemo(() => relationshipsOf(paths[chosen] ?? []), [paths, chosen]);
  return (
    <div className={styles.answer}>
      <PathList answer={answer} paths={paths} chosen={chosen} onChoose={setChosen} />
      <div className={styles.canvas}>
        <PathMap answer={answer} marked={marked} />
      </div>
    </div>
  );
}
