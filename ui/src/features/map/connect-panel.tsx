import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ErrorNote } from "../../components/error-note";
import type { CiId } from "../../components/ids";
import { ProgressStrip } from "../../components/progress-strip";
import { showToast } from "../../components/toast-store";
import { errorWords } from "../../ipc/errors";
import { useEditLock, useSetMoment } from "../../ipc/moment";
import { ciDetailQuery } from "../../ipc/queries";
import { ConnectForm } from "./connect-form";
import styles from "./task-panel.module.css";

/** A relationship to be made between two CIs; where the moment takes no edits, why, and the way back. */
export function ConnectPanel({ from, to, onMade }: { from: CiId; to: CiId; onMade: (kind: string) => void }) {
  const { t } = useTranslation(["map", "time", "common"]);
  const lock = useEditLock();
  const { mutate: setMoment } = useSetMoment();
  const first = useQuery(ciDetailQuery(from));
  const second = useQuery(ciDetailQuery(to));
  const error = first.error ?? second.error;
  const back = (): void =>
    setMoment("now", { onError: (fault) => showToast({ text: errorWords(fault).happened }) });
  return (
    <div className={styles.body}>
      <ProgressStrip active={first.isFetching || second.isFetching} label={t("task.reading")} />
      {lock !== null ? (
        <ErrorNote words={{ happened: lock }} actions={[{ label: t("time:backToNow"), run: back }]} />
      ) : error !== null ? (
        <ErrorNote
          words={errorWords(error)}
          actions={[{ label: t("common:tryAgain"), run: () => void Promise.all([first.refetch(), second.refetch()]) }]}
        />
      ) : (
        first.data !== undefined &&
        second.data !== undefined && (
          <ConnectForm key={`${from} ${to}`} from={first.data} to={second.data} onMade={onMade} />
        )
      )}
    </div>
  );
}
