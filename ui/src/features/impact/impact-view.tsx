import { IconBolt, IconPlus, IconSearch, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Command, useCommands } from "../../components/command-registry";
import { EmptyState } from "../../components/empty-state";
import { ErrorNote } from "../../components/error-note";
import { formatNumber } from "../../components/format";
import { ProgressStrip } from "../../components/progress-strip";
import { useSelectionStore } from "../../components/selection-store";
import { useStatusItems } from "../../components/status-store";
import type { ViewProps } from "../../components/views";
import type { ForcedState } from "../../ipc/bindings";
import { errorWords } from "../../ipc/errors";
import { impactQuery } from "../../ipc/queries";
import { DifferenceNote } from "./question/difference-note";
import { addForced, removeForced } from "./question/forced-cis";
import { ImpactAnswer } from "./impact-answer";
import { ImpactToolBar } from "./question/impact-tool-bar";
import styles from "./impact-view.module.css";
import { useOffender } from "../../ipc/use-offender";
import { useTabTitle } from "./use-tab-title";

/** "What fails if these fail": the question in the tool bar, the answer below it. */
export function ImpactView({ tabId, params, setParams, setTitle }: ViewProps<"impact">) {
  const { t } = useTranslation("impact");
  const { forced } = params;
  const [adding, setAdding] = useState(false);
  const asked = forced.length > 0;
  const { data, error, isPlaceholderData, isFetching } = useQuery({
    ...impactQuery(forced),
    enabled: asked,
  });
  const answer = asked && error === null ? data : undefined;
  const current = isPlaceholderData ? undefined : answer;
  const offender = useOffender(error, forced);
  const ask = (next: readonly ForcedState[]) => setParams({ forced: next });

  useTabTitle(forced, setTitle);
  useStatusItems(
    current === undefined
      ? []
      : [
          t("answered", {
            milliseconds: formatNumber(Math.max(1, Math.round(current.elapsedMs))),
            changeset: formatNumber(current.asOf),
          }),
        ],
  );
  useCommands(
    useMemo<Command[]>(
      () => [
        { id: "impact.add", label: t("addCi"), group: "view", icon: IconPlus, run: () => setAdding(true) },
        {
          id: "impact.addSelection",
          label: t("addSelection"),
          group: "ci",
          icon: IconBolt,
          when: () => useSelectionStore.getState().ids.length > 0,
          run: () => setParams({ forced: useSelectionStore.getState().ids.reduce(addForced, forced) }),
        },
      ],
      [t, forced, setParams],
    ),
  );
  // A tab that comes to the front again should not show a search that was left open.
  useEffect(() => () => setAdding(false), []);

  return (
    <div className={styles.view}>
      <ImpactToolBar forced={forced} onChange={ask} adding={adding} onAdding={setAdding}>
        <DifferenceNote counts={current?.counts} />
      </ImpactToolBar>
      <div className={styles.place} data-outdated={isPlaceholderData || undefined}>
        <ProgressStrip active={isFetching} label={t("answering")} />
        {!asked && (
          <EmptyState
            sentence={t("empty")}
            actions={[{ label: t("search"), icon: IconSearch, run: () => setAdding(true) }]}
          />
        )}
        {asked && error !== null && (
          <ErrorNote
            words={errorWords(error)}
            actions={
              offender === null
                ? []
                : [{ label: t("takeOut"), icon: IconX, run: () => ask(removeForced(forced, offender)) }]
            }
          />
        )}
        {answer !== undefined && <ImpactAnswer tabId={tabId} forced={forced} answer={answer} />}
      </div>
    </div>
  );
}
