import { IconBolt, IconPlus, IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Command, useCommands } from "../../../components/command-registry";
import { EmptyState } from "../../../components/empty-state";
import { formatNumber } from "../../../components/format";
import { useSelectionStore } from "../../../components/selection-store";
import { useStatusItems } from "../../../components/status-store";
import type { ForcedState } from "../../../ipc/bindings";
import { impactQuery } from "../../../ipc/queries";
import { Asked } from "../../../components/asked";
import styles from "../page.module.css";
import type { PageProps } from "../page-props";
import { DifferenceNote } from "../question/difference-note";
import { addForced, removeForced } from "../question/forced-cis";
import { ImpactToolBar } from "../question/impact-tool-bar";
import { RecordVerbs } from "../question/record-verbs";
import { ImpactAnswer } from "./impact-answer";

/** "What fails if these fail": the question in the tool bar, the answer below it. */
export function FailurePage({ tabId, params, setParams }: PageProps) {
  const { t } = useTranslation("impact");
  const { forced } = params;
  const [adding, setAdding] = useState(false);
  const asked = forced.length > 0;
  const options = impactQuery(forced);
  const query = useQuery({ ...options, enabled: asked });
  const current = asked && query.error === null && !query.isPlaceholderData ? query.data : undefined;
  const ask = (next: readonly ForcedState[]) => setParams({ ...params, forced: next });

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
          run: () =>
            setParams({ ...params, forced: useSelectionStore.getState().ids.reduce(addForced, params.forced) }),
        },
      ],
      [t, params, setParams],
    ),
  );
  // A tab that comes to the front again should not show a search that was left open.
  useEffect(() => () => setAdding(false), []);

  return (
    <div className={styles.page}>
      <ImpactToolBar forced={forced} onChange={ask} adding={adding} onAdding={setAdding}>
        <DifferenceNote counts={current?.counts} />
        {asked && <RecordVerbs forced={forced} />}
      </ImpactToolBar>
      {asked ? (
        <Asked
          query={query}
          queryKey={options.queryKey}
          label={t("answering")}
          about={forced}
          onTakeOut={(ci) => ask(removeForced(forced, ci))}
        >
          {(answer) => (
            <ImpactAnswer
              tabId={tabId}
              forced={forced}
              answer={answer}
              onOpen={(page) => setParams({ ...params, page })}
            />
          )}
        </Asked>
      ) : (
        <EmptyState
          sentence={t("empty")}
          actions={[{ label: t("search"), icon: IconSearch, run: () => setAdding(true) }]}
        />
      )}
    </div>
  );
}
