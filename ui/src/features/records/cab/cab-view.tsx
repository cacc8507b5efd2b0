import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../components/empty-state";
import { ErrorNote } from "../../../components/error-note";
import { ProgressStrip } from "../../../components/progress-strip";
import type { ViewProps } from "../../../components/views";
import { errorWords } from "../../../ipc/errors";
import { cabMeetingsQuery } from "../../../ipc/record-queries";
import { Agenda } from "./agenda";
import styles from "./cab-view.module.css";
import { MeetingHead } from "./meeting-head";
import { MeetingList } from "./meeting-list";
import { MeetingMode } from "./meeting-mode";
import { meetingInSight } from "./meeting-request";
import { MeetingSide } from "./meeting-side";
import { NewMeeting } from "./new-meeting";

/** Meetings of the change advisory board: prepared with their agenda, held one change after the other, told in minutes. */
export function CabView({ params, setParams, setTitle }: ViewProps<"cab">) {
  const { t } = useTranslation(["records", "common"]);
  const { data, error, isFetching, refetch } = useQuery(cabMeetingsQuery());
  const [isMaking, setMaking] = useState(false);
  const [now] = useState(() => Date.now());
  const meeting = meetingInSight(data ?? [], params.meeting, now);
  const { name } = meeting ?? { name: null };
  useEffect(() => setTitle(name ?? t("cab.title")), [setTitle, name, t]);
  if (params.held && meeting !== undefined) {
    return (
      <MeetingMode
        meeting={meeting}
        change={params.change}
        onChange={(change) => setParams({ ...params, meeting: meeting.name, change })}
        onEnd={() => setParams({ meeting: meeting.name, change: null, held: false })}
      />
    );
  }
  const show = (next: string) => {
    setMaking(false);
    setParams({ meeting: next, change: null, held: false });
  };
  const isEmpty = data?.length === 0;
  return (
    <div className={styles.view}>
      <ProgressStrip active={isFetching} label={t("cab.reading")} />
      {error !== null && (
        <ErrorNote words={errorWords(error)} actions={[{ label: t("common:tryAgain"), run: () => void refetch() }]} />
      )}
      {isEmpty && !isMaking && (
        <EmptyState sentence={t("cab.noMeeting")} actions={[{ label: t("cab.new"), icon: IconPlus, run: () => setMaking(true) }]} />
      )}
      {data !== undefined && (!isEmpty || isMaking) && (
        <div className={styles.body}>
          <MeetingList
            meetings={data}
            shown={isMaking ? null : (meeting?.name ?? null)}
            now={now}
            onShow={show}
            onNew={() => setMaking(true)}
          />
          {isMaking && <NewMeeting onMade={show} onCancel={() => setMaking(false)} />}
          {!isMaking && meeting !== undefined && (
            <>
              <section className={styles.meeting} aria-label={meeting.name}>
                <MeetingHead
                  key={meeting.name}
                  meeting={meeting}
                  onRename={(name) => setParams({ ...params, meeting: name })}
                  onHold={() => setParams({ meeting: meeting.name, change: null, held: true })}
                />
                <Agenda meeting={meeting} />
              </section>
              <MeetingSide key={meeting.name} meeting={meeting} />
            </>
          )}
        </div>
      )}
    </div>
  );
}
