import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../components/format";
import { Tabs, tabPanelId } from "../../../components/tabs";
import type { EntryContentView, RecordDetailView, RecordKindView } from "../../../ipc/bindings";
import { ChangeOverview } from "../change/change-overview";
import { Review } from "../change/review";
import { AnalysisTab } from "../problem/analysis-tab";
import { ReleaseOrder } from "../release/release-order";
import { Discussion } from "./discussion";
import { FrozenList } from "./frozen-list";
import { HistoryTab } from "./history-tab";
import { RecordMap } from "./record-map";
import styles from "./record-tabs.module.css";
import { TextsTab } from "./texts-tab";

type TabId = "overview" | "analysis" | "concerned" | "order" | "plans" | "review" | "discussion" | "frozen" | "history";

const TABS: Readonly<Record<RecordKindView, readonly TabId[]>> = {
  change: ["overview", "plans", "discussion", "frozen", "history"],
  problem: ["analysis", "concerned", "discussion", "frozen", "history"],
  incident: ["concerned", "plans", "discussion", "frozen", "history"],
  release: ["order", "concerned", "plans", "discussion", "frozen", "history"],
};

/** A change that was begun is looked back at, too. */
function tabsOf({ line, fields }: RecordDetailView): readonly TabId[] {
  const isBegun = line.kind === "change" && fields.some(({ field }) => field === "actual_start");
  return isBegun ? TABS.change.toSpliced(1, 0, "review") : TABS[line.kind];
}

const COUNTED: Readonly<Partial<Record<TabId, readonly EntryContentView["entry"][]>>> = {
  discussion: ["comment", "attachment"],
  frozen: ["frozenAnalysis"],
};

/** The middle of a record: one part in sight, the others a press away. */
export function RecordTabs({ tabId, detail }: { tabId: string; detail: RecordDetailView }) {
  const { t } = useTranslation("records");
  const tabs = tabsOf(detail);
  const [active, setActive] = useState<TabId>(tabs[0] ?? "history");
  const name = `record-${tabId}`;
  return (
    <section className={styles.place} aria-label={t("detail.tabs")}>
      <Tabs
        label={t("detail.tabs")}
        name={name}
        active={active}
        onChange={setActive}
        tabs={tabs.map((id) => {
          const count = detail.entries.filter(({ content }) => COUNTED[id]?.includes(content.entry) === true).length;
          return { id, label: t(`detail.tab.${id}`), ...(count === 0 ? {} : { count: formatNumber(count) }) };
        })}
      />
      <div
        role="tabpanel"
        id={tabPanelId(name)}
        aria-labelledby={`${name}-tab-${active}`}
        tabIndex={0}
        className={styles.panel}
      >
        <Part id={active} detail={detail} />
      </div>
    </section>
  );
}

function Part({ id, detail }: { id: TabId; detail: RecordDetailView }) {
  switch (id) {
    case "overview":
      return <ChangeOverview detail={detail} />;
    case "analysis":
      return <AnalysisTab detail={detail} />;
    case "concerned":
      return <RecordMap detail={detail} />;
    case "order":
      return <ReleaseOrder detail={detail} />;
    case "plans":
      return <TextsTab detail={detail} />;
    case "review":
      return <Review change={detail.line.id} />;
    case "discussion":
      return <Discussion detail={detail} />;
    case "frozen":
      return <FrozenList detail={detail} />;
    case "history":
      return <HistoryTab detail={detail} />;
  }
}
