import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/empty-state";
import { ErrorNote } from "../../components/error-note";
import { ProgressStrip } from "../../components/progress-strip";
import type { ViewParams, ViewProps } from "../../components/views";
import { errorWords } from "../../ipc/errors";
import { pathsQuery } from "../../ipc/queries";
import { NoPath } from "./no-path";
import { PathAnswer } from "./path-answer";
import { PathToolBar } from "./path-tool-bar";
import { MOST_PATHS } from "./path-limit";
import styles from "./path-view.module.css";
import { usePathTitle } from "./use-path-title";

/** Two CIs of which one may need the other; null where it is not picked yet. */
export type PathEnds = ViewParams["paths"];

/** Which end of the paths is being picked. */
export type PathEnd = keyof PathEnds;

/** Why one CI needs another: the shortest ways between them as a list and as a drawing. */
export function PathView({ params, setParams, setTitle }: ViewProps<"paths">) {
  const { t } = useTranslation("path");
  const { from, to } = params;
  const missing: PathEnd = from === null ? "from" : "to";
  // With one end in hand, the other is what comes next.
  const hasOne = (from === null) !== (to === null);
  const [picking, setPicking] = useState<PathEnd | null>(hasOne ? missing : null);
  const ready = from !== null && to !== null && from !== to;
  const { data, error, isFetching } = useQuery({
    ...pathsQuery(from ?? 0, to ?? 0, "alsoLonger", MOST_PATHS),
    enabled: ready,
  });
  usePathTitle(params, setTitle);
  return (
    <div className={styles.view}>
      <PathToolBar ends={params} onChange={setParams} picking={picking} onPicking={setPicking} />
      <div className={styles.place}>
        <ProgressStrip active={isFetching} label={t("searching")} />
        {!ready && (
          <EmptyState
            sentence={from !== null && from === to ? t("same") : t("empty")}
            actions={[{ label: t("search"), icon: IconSearch, run: () => setPicking(missing) }]}
          />
        )}
        {ready && error !== null && <ErrorNote words={errorWords(error)} />}
        {ready && data !== undefined && data.paths.length > 0 && (
          <PathAnswer key={`${from}>${to}`} answer={data} />
        )}
        {ready && data !== undefined && data.paths.length === 0 && (
          <NoPath from={from} to={to} onSwap={() => setParams({ from: to, to: from })} />
        )}
      </div>
    </div>
  );
}
