import { IconArrowLeft, IconArrowRight, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import { EmptyState } from "../../components/empty-state";
import { ErrorNote } from "../../components/error-note";
import { formatWholeDay } from "../../components/format";
import { ProgressStrip } from "../../components/progress-strip";
import type { ViewProps } from "../../components/views";
import type { CalendarEntryView, CalendarView as Planned } from "../../ipc/bindings";
import { errorWords } from "../../ipc/errors";
import { calendarQuery } from "../../ipc/record-queries";
import { CalendarToolBar } from "./calendar-tool-bar";
import styles from "./calendar-view.module.css";
import type { LaneBy } from "./timeline/lanes";
import { Legend } from "./legend";
import { Month } from "./month/month";
import { type Reschedule, useReschedule } from "./move/use-reschedule";
import { dayOf, dayText, type Range, rangeOf } from "./range";
import { CalendarSide } from "./side/calendar-side";
import { Enlarged } from "./timeline/enlarged";
import { Timeline } from "./timeline/timeline";
import { Week } from "./week/week";

/** Changes, releases, freezes and windows over time; a change that is moved shows what it collides with there. */
export function CalendarView({ params, setParams, setTitle }: ViewProps<"calendar">) {
  const { t } = useTranslation(["calendar", "common", "app"]);
  const { newRecord } = useAppActions();
  const [now] = useState(() => Date.now());
  const [laneBy, setLaneBy] = useState<LaneBy>("team");
  const [chosen, setChosen] = useState<number | null>(null);
  const day = dayOf(params.day, now);
  const range = rangeOf(params.look, day);
  const within = { start: new Date(range.from).toISOString(), end: new Date(range.to).toISOString() };
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(calendarQuery(within));
  const reschedule = useReschedule();
  useEffect(() => setTitle(t("app:view.calendar")), [setTitle, t]);
  const jumpTo = ({ id, number, span }: CalendarEntryView) => {
    const isNext = Date.parse(span.start) >= range.to;
    const run = () => {
      setParams({ ...params, day: dayText(new Date(span.start)) });
      setChosen(id);
    };
    return { label: t(isNext ? "nextOne" : "lastOne", { day: formatWholeDay(span.start), number }), icon: isNext ? IconArrowRight : IconArrowLeft, run };
  };
  const jump = data === undefined || data.nearest === null ? null : jumpTo(data.nearest);
  const isEmpty = data !== undefined && data.entries.length === 0 && data.windows.length === 0;
  const entry = data?.entries.find(({ id }) => id === chosen) ?? null;
  return (
    <div className={styles.view}>
      <CalendarToolBar
        look={params.look}
        day={day}
        range={range}
        laneBy={laneBy}
        jump={isEmpty ? null : jump}
        onLaneBy={setLaneBy}
        onLook={(look) => setParams({ ...params, look })}
        onDay={(next) => setParams({ ...params, day: next === null ? null : dayText(next) })}
      />
      <div className={styles.body}>
        <div className={styles.place} data-outdated={isPlaceholderData || undefined}>
          <ProgressStrip active={isFetching} label={t("reading")} />
          {error !== null && (
            <ErrorNote words={errorWords(error)} actions={[{ label: t("common:tryAgain"), run: () => void refetch() }]} />
          )}
          {error === null && isEmpty && (
            <EmptyState
              sentence={t("empty")}
              actions={[
                ...(jump === null ? [] : [jump]),
                { label: t("newChange"), icon: IconPlus, run: () => newRecord({ kind: "change" }) },
              ]}
            />
          )}
          {error === null && data !== undefined && (
            <Drawn
              look={params.look}
              day={day}
              range={range}
              now={now}
              planned={data}
              laneBy={laneBy}
              chosen={entry}
              onChoose={setChosen}
              reschedule={reschedule}
            />
          )}
          <Legend />
        </div>
        <CalendarSide planned={data} chosen={entry} onChoose={setChosen} reschedule={reschedule} />
      </div>
    </div>
  );
}

/** What every drawing of the calendar is given. */
export interface Drawing {
  readonly day: Date;
  readonly range: Range;
  /** The present moment. */
  readonly now: number;
  readonly planned: Planned;
  readonly chosen: CalendarEntryView | null;
  readonly onChoose: (id: number) => void;
  readonly reschedule: Reschedule;
}

function Drawn({ look, laneBy, ...drawing }: Drawing & { look: "month" | "week" | "timeline"; laneBy: LaneBy }) {
  const shown = useMoved(drawing.planned, drawing.reschedule);
  const given = { ...drawing, planned: shown };
  switch (look) {
    case "month":
      return <Month {...given} />;
    case "week":
      return <Week {...given} />;
    case "timeline":
      return (
        <>
          <Timeline {...given} laneBy={laneBy} />
          {drawing.chosen !== null && <Enlarged {...given} chosen={drawing.chosen} />}
        </>
      );
  }
}

/** The calendar with the entry that is being moved at its new time. */
function useMoved(planned: Planned, { moving }: Reschedule): Planned {
  return useMemo(() => {
    if (moving === null) return planned;
    const entries = planned.entries.map((one) => (one.id === moving.entry.id ? { ...one, span: moving.span } : one));
    return { ...planned, entries };
  }, [planned, moving]);
}
