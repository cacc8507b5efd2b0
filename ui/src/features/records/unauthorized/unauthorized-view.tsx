import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import { EmptyState } from "../../../components/empty-state";
import { ErrorNote } from "../../../components/error-note";
import { formatNumber } from "../../../components/format";
import { ProgressStrip } from "../../../components/progress-strip";
import type { ViewProps } from "../../../components/views";
import { errorWords } from "../../../ipc/errors";
import { unauthorizedQuery } from "../../../ipc/record-queries";
import { AlterationGrid } from "./alteration-grid";
import { AnswerBar } from "./answer-bar";
import { placeKey } from "./alteration-words";
import styles from "./unauthorized-view.module.css";

const NOTHING: ReadonlySet<string> = new Set();

/** Alterations by imports that no open change covers: to accept with a reason, or to make a change of. */
export function UnauthorizedView({ setTitle }: ViewProps<"unauthorized">) {
  const { t } = useTranslation(["records", "common"]);
  const { openImport } = useAppActions();
  const { data, error, isFetching, refetch } = useQuery(unauthorizedQuery());
  const [ticked, setTicked] = useState<ReadonlySet<string>>(NOTHING);
  useEffect(() => setTitle(t("unauthorized.title")), [setTitle, t]);
  const rows = useMemo(() => data?.alterations ?? [], [data]);
  // What was answered meanwhile is no longer ticked.
  const chosen = useMemo(() => rows.filter((row) => ticked.has(placeKey(row))), [rows, ticked]);
  const count = `${formatNumber(rows.length)}${data?.isCutShort === true ? "+" : ""}`;
  return (
    <div className={styles.view}>
      <ProgressStrip active={isFetching} label={t("unauthorized.reading")} />
      <header className={styles.bar}>
        <h2>{t("unauthorized.title")}</h2>
        {data !== undefined && <span className={styles.quiet}>{t("unauthorized.count", { count: rows.length, shown: count })}</span>}
        <AnswerBar chosen={chosen} onAnswered={() => setTicked(NOTHING)} />
      </header>
      {error !== null && (
        <ErrorNote words={errorWords(error)} actions={[{ label: t("common:tryAgain"), run: () => void refetch() }]} />
      )}
      {error === null && data !== undefined && rows.length === 0 && (
        <EmptyState sentence={t("unauthorized.none")} actions={[{ label: t("unauthorized.toImport"), run: () => openImport([]) }]} />
      )}
      {error === null && rows.length > 0 && (
        <>
          <p className={styles.hint}>{t("unauthorized.hint")}</p>
          <AlterationGrid rows={rows} ticked={ticked} onTick={setTicked} />
        </>
      )}
      {data?.isCutShort === true && <p className={styles.hint}>{t("unauthorized.cutShort")}</p>}
    </div>
  );
}
