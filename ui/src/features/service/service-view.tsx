import { IconBriefcase, IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { comingSpan } from "../../components/coming-span";
import { isBackwards } from "../../components/day-span";
import { EmptyState } from "../../components/empty-state";
import { ErrorNote } from "../../components/error-note";
import { ProgressStrip } from "../../components/progress-strip";
import type { ViewProps } from "../../components/views";
import { ApiFault, errorWords } from "../../ipc/errors";
import { useMoment } from "../../ipc/moment";
import { serviceViewQuery } from "../../ipc/record-queries";
import { ServiceAnswer } from "./service-answer";
import { ServiceToolBar } from "./service-tool-bar";
import styles from "./service-view.module.css";

/** What is open on a service and on everything it needs, and what the coming changes do to it. */
export function ServiceView({ params, setParams, setTitle }: ViewProps<"service">) {
  const { t } = useTranslation(["service", "common"]);
  const { ci, span } = params;
  const [isPicking, setPicking] = useState(false);
  const [now] = useState(() => Date.now());
  const moment = useMoment();
  const within = useMemo(
    () => comingSpan(isBackwards(span) ? { ...span, to: null } : span, moment, now),
    [span, moment, now],
  );
  const { data, error, isFetching, refetch } = useQuery({
    ...serviceViewQuery(ci ?? 0, within, t("reading")),
    enabled: ci !== null,
    // Another span of the same service; another service begins empty.
    placeholderData: (before) => (before?.service.id === ci ? before : undefined),
  });
  const name = data?.service.name;
  useEffect(() => setTitle(name === undefined ? t("untitled") : t("title", { name })), [setTitle, t, name]);
  const pick = { label: t("pick"), icon: IconSearch, run: () => setPicking(true) };
  const isGone = error instanceof ApiFault && error.kind.code === "gone";
  return (
    <div className={styles.view}>
      <ServiceToolBar
        service={ci === null ? null : (data?.service ?? null)}
        below={data?.below ?? null}
        isPicking={isPicking}
        onPicking={setPicking}
        onPick={(picked) => setParams({ ...params, ci: picked })}
      />
      <div className={styles.place}>
        <ProgressStrip active={isFetching} label={t("reading")} />
        {ci === null && <EmptyState sentence={t("empty")} actions={[{ ...pick, icon: IconBriefcase }]} />}
        {ci !== null && error !== null && data === undefined && (
          <ErrorNote
            words={isGone ? { happened: t("gone") } : errorWords(error)}
            actions={isGone ? [{ ...pick, label: t("chooseAnother") }] : [{ label: t("common:tryAgain"), run: () => void refetch() }]}
          />
        )}
        {ci !== null && data !== undefined && (
          <ServiceAnswer key={ci} found={data} span={span} onSpan={(next) => setParams({ ...params, span: next })} />
        )}
      </div>
    </div>
  );
}
