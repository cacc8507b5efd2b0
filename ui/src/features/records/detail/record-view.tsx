import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { ErrorNote } from "../../../components/error-note";
import { ProgressStrip } from "../../../components/progress-strip";
import type { ViewProps } from "../../../components/views";
import type { RecordDetailView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { recordQuery } from "../../../ipc/record-queries";
import { ChangeSide } from "../change/change-side";
import { IncidentSide } from "../incident/incident-side";
import { MoveDialog } from "../move/move-dialog";
import { useMove } from "../move/use-move";
import { ProblemSide } from "../problem/problem-side";
import { ReleaseSide } from "../release/release-side";
import { DetailsPanel } from "./details-panel";
import { RecordHead } from "./record-head";
import { RecordTabs } from "./record-tabs";
import styles from "./record-view.module.css";
import { StateSteps } from "./state-steps";

/** One record: what it says at the left, what it means in the middle, what is decided at the right. */
export function RecordView({ tabId, params, setTitle }: ViewProps<"record">) {
  const { t } = useTranslation(["records", "common"]);
  const { data, error, isFetching, refetch } = useQuery(recordQuery(params.id));
  const { asked, move, close } = useMove();
  const number = data?.line.number;
  useEffect(() => setTitle(number ?? t("detail.untitled")), [setTitle, number, t]);
  if (error !== null && data === undefined) {
    return (
      <ErrorNote words={errorWords(error)} actions={[{ label: t("common:tryAgain"), run: () => void refetch() }]} />
    );
  }
  return (
    <div className={styles.view}>
      <ProgressStrip active={isFetching} label={t("detail.reading")} />
      {data !== undefined && (
        <>
          <RecordHead detail={data} onMove={(to) => void move(data.line.id, to)} />
          <StateSteps detail={data} />
          <div className={styles.body}>
            <DetailsPanel detail={data} />
            <RecordTabs tabId={tabId} detail={data} />
            <Side detail={data} />
          </div>
        </>
      )}
      {asked !== null && <MoveDialog asked={asked} onClose={close} />}
    </div>
  );
}

function Side({ detail }: { detail: RecordDetailView }) {
  switch (detail.line.kind) {
    case "change":
      return <ChangeSide detail={detail} />;
    case "problem":
      return <ProblemSide detail={detail} />;
    case "incident":
      return <IncidentSide detail={detail} />;
    case "release":
      return <ReleaseSide detail={detail} />;
  }
}
