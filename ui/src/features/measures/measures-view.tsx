import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { instantsOf, isBackwards } from "../../components/day-span";
import { ErrorNote } from "../../components/error-note";
import { ProgressStrip } from "../../components/progress-strip";
import { Tabs, tabPanelId } from "../../components/tabs";
import type { MeasureKind, ViewProps } from "../../components/views";
import type { MeasuresRequest } from "../../ipc/bindings";
import { errorWords } from "../../ipc/errors";
import { measuresQuery } from "../../ipc/record-queries";
import { ChangesMeasure } from "./parts/changes-measure";
import { ProblemsMeasure } from "./parts/problems-measure";
import { RepeatsMeasure } from "./parts/repeats-measure";
import { RestorationMeasure } from "./parts/restoration-measure";
import { MeasuresToolBar } from "./measures-tool-bar";
import styles from "./measures-view.module.css";

/** The measures, in their order. */
const MEASURES: readonly MeasureKind[] = ["changes", "restoration", "repeats", "problems"];

/** Each measure with what it draws. */
const PARTS = {
  changes: ChangesMeasure,
  restoration: RestorationMeasure,
  repeats: RepeatsMeasure,
  problems: ProblemsMeasure,
} as const;

/** How changes end, how long incidents last, what comes back, and how long problems stay open. */
export function MeasuresView({ tabId, params, setParams, setTitle }: ViewProps<"measures">) {
  const { t } = useTranslation(["measures", "common"]);
  const { about, span, period, repeatDays } = params;
  const request: MeasuresRequest = useMemo(
    () => ({ ...instantsOf(isBackwards(span) ? { from: null, to: null } : span), period, repeatDays }),
    [span, period, repeatDays],
  );
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(measuresQuery(request));
  useEffect(() => setTitle(t("title")), [setTitle, t]);
  const Part = PARTS[about];
  const name = `measures-${tabId}`;
  return (
    <div className={styles.view}>
      <MeasuresToolBar params={params} onChange={setParams} />
      <Tabs
        label={t("tabs")}
        name={name}
        active={about}
        onChange={(next) => setParams({ ...params, about: next })}
        tabs={MEASURES.map((id) => ({ id, label: t(`about.${id}`) }))}
      />
      <div
        role="tabpanel"
        id={tabPanelId(name)}
        aria-labelledby={`${name}-tab-${about}`}
        className={styles.place}
        data-outdated={isPlaceholderData || undefined}
      >
        <ProgressStrip active={isFetching} label={t("reading")} />
        {error !== null && (
          <ErrorNote words={errorWords(error)} actions={[{ label: t("common:tryAgain"), run: () => void refetch() }]} />
        )}
        {error === null && data !== undefined && (
          <Part key={about} found={data} params={params} onChange={setParams} />
        )}
      </div>
    </div>
  );
}
