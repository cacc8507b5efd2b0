import { useMemo } from "react";
import type { CiId } from "../../components/ids";
import type { ObservedState } from "../../components/observed";
import type { EvidenceRow } from "../../ipc/bindings";
import { CauseList } from "./causes/cause-list";
import type { Faults } from "./causes/chosen-cause";
import { Statements } from "./causes/statements";
import { TogetherList } from "./causes/together-list";
import { useRankChanges } from "./causes/use-rank-changes";
import { CheckList } from "./checks/check-list";
import { CauseMap } from "./map/cause-map";
import styles from "./root-cause-answer.module.css";
import { Timeline } from "./timeline/timeline";
import type { Told } from "./told";

/** An answer: the times on top, causes and what to check next below, and the map of the chosen cause beside them. */
export function RootCauseAnswer({
  told,
  faults,
  onChoose,
  rows,
  mostFaults,
  timeLimit,
  longer,
  isStopped,
  onGoOn,
  onLonger,
  onMark,
}: {
  told: Told;
  /** The faults that are shown. */
  faults: Faults;
  onChoose: (faults: Faults) => void;
  rows: readonly EvidenceRow[];
  mostFaults: number;
  timeLimit: number;
  /** Seconds of a longer search. */
  longer: number;
  isStopped: boolean;
  onGoOn: () => void;
  onLonger: () => void;
  onMark: (cis: readonly CiId[], state: ObservedState) => void;
}) {
  const answer = told.view;
  const question = useMemo(() => JSON.stringify([rows, mostFaults]), [rows, mostFaults]);
  const moved = useRankChanges(question, answer.candidates);
  return (
    <div className={styles.answer}>
      <Timeline told={told} faults={faults} />
      <div className={styles.below}>
        <div className={styles.lists}>
          <Statements
            answer={answer}
            timeLimit={timeLimit}
            longer={longer}
            mostFaults={mostFaults}
            isStopped={isStopped}
            onGoOn={onGoOn}
            onLonger={onLonger}
          />
          <CauseList told={told} faults={faults} moved={moved} onChoose={onChoose} />
          <TogetherList told={told} faults={faults} onChoose={onChoose} />
          <CheckList told={told} onMark={onMark} />
        </div>
        <CauseMap told={told} rows={rows} faults={faults} onMark={onMark} onChoose={onChoose} />
      </div>
    </div>
  );
}
