import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ErrorNote } from "../../components/error-note";
import { formatNumber } from "../../components/format";
import type { CiId } from "../../components/ids";
import { ProgressStrip } from "../../components/progress-strip";
import { EMPTY_SELECTION, setSelection } from "../../components/selection-store";
import { Tabs, tabPanelId } from "../../components/tabs";
import type { CiDetail } from "../../ipc/bindings";
import { ApiFault, errorWords } from "../../ipc/errors";
import type { ModelIndex } from "../../ipc/model-index";
import { ciDetailQuery } from "../../ipc/queries";
import { AttributeRows } from "./attribute-rows";
import { CiBelow } from "./ci-below";
import { CiForm } from "./ci-form";
import { CiHead } from "./ci-head";
import { CiRecords } from "./ci-records";
import { EditProblem } from "./edit-problem";
import { FullHistory, ShortHistory } from "./history";
import styles from "./inspector.module.css";
import { type InspectorForm, showTab, useInspectorStore } from "./inspector-store";
import { Redundancy } from "./redundancy";
import { Relations, ShortRelationships } from "./relationship-list";
import { useApplyEdit } from "../../ipc/use-apply-edit";

/** All of one CI, or a form about it. */
export function CiPanel({
  ci,
  index,
  form,
}: {
  ci: CiId;
  index: ModelIndex;
  form: Exclude<InspectorForm, { kind: "newCi" }> | null;
}) {
  const { t } = useTranslation("inspector");
  const { data, error, isPending, refetch } = useQuery(ciDetailQuery(ci));
  if (error !== null && data === undefined) {
    const gone = error instanceof ApiFault && error.kind.code === "unknownCi";
    return gone ? (
      <ErrorNote
        words={{ happened: t("gone") }}
        actions={[{ label: t("clear"), run: () => setSelection(EMPTY_SELECTION) }]}
      />
    ) : (
      <ErrorNote
        words={errorWords(error)}
        actions={[{ label: t("readAgain"), run: () => void refetch() }]}
      />
    );
  }
  if (data === undefined) return <ProgressStrip active={isPending} />;
  if (form !== null) return <CiForm detail={data} index={index} form={form} />;
  return <CiSides detail={data} index={index} />;
}

function CiSides({ detail, index }: { detail: CiDetail; index: ModelIndex }) {
  const { t } = useTranslation("inspector");
  const tab = useInspectorStore((state) => state.tab);
  const edit = useApplyEdit();
  const { needs, usedBy, others } = detail;
  const relations = needs.length + usedBy.length + others.length;
  return (
    <>
      <CiHead detail={detail} index={index} edit={edit} />
      <EditProblem edit={edit} />
      <Tabs
        label={t("tabs")}
        name="inspector"
        active={tab}
        onChange={showTab}
        tabs={[
          { id: "overview", label: t("tab.overview") },
          { id: "relations", label: t("tab.relations"), count: formatNumber(relations) },
          { id: "history", label: t("tab.history") },
        ]}
      />
      <div
        role="tabpanel"
        id={tabPanelId("inspector")}
        aria-labelledby={`inspector-tab-${tab}`}
        tabIndex={0}
        className={styles.sides}
      >
        {tab === "overview" && <Overview detail={detail} index={index} />}
        {tab === "relations" && <Relations detail={detail} index={index} />}
        {tab === "history" && <FullHistory ci={detail.summary.id} />}
      </div>
    </>
  );
}

function Overview({ detail, index }: { detail: CiDetail; index: ModelIndex }) {
  const { t } = useTranslation("inspector");
  const { summary, needs, usedBy, others, history } = detail;
  return (
    <>
      <AttributeRows detail={detail} index={index} />
      <Redundancy detail={detail} />
      <ShortRelationships ci={summary.id} heading={t("needs")} relationships={needs} />
      <ShortRelationships ci={summary.id} heading={t("usedBy")} relationships={usedBy} />
      <ShortRelationships ci={summary.id} heading={t("others")} relationships={others} />
      <CiRecords ci={summary.id} />
      <CiBelow ci={summary.id} />
      <ShortHistory entries={history} />
    </>
  );
}
