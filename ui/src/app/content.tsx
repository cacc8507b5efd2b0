import { Activity } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../components/empty-state";
import { StartView } from "../features/start/start-view";
import type { AppView, WorkspaceView } from "../ipc/bindings";
import styles from "./content.module.css";
import { changeTabs, setOverlay, useFrameStore } from "./frame-store";
import { InspectorPane } from "./inspector-pane";
import { activeTab, openTab } from "./tabs";
import { useWorkspaceActions } from "./use-workspace-actions";
import { ViewBoundary } from "./view-boundary";
import { viewKind } from "./view-kinds";
import { TabView } from "./views";

/** What is between rail and edge: the first start, or the tab in front and the inspector. */
export function Content({
  start,
  workspace,
}: {
  start: AppView;
  workspace: WorkspaceView | null;
}) {
  const { t } = useTranslation("app");
  if (workspace !== null) return <OpenTabs key={workspace.path} />;
  return (
    <main id="content" className={styles.start} aria-label={t("content")} data-region tabIndex={-1}>
      <FirstStart start={start} />
    </main>
  );
}

function FirstStart({ start }: { start: AppView }) {
  const actions = useWorkspaceActions();
  return (
    <StartView
      start={start}
      onDemonstration={actions.openDemonstration}
      onEmpty={() => void actions.create()}
      onOpen={actions.open}
      onChoose={() => void actions.choose()}
      onImport={() => void actions.importIntoNew()}
    />
  );
}

function OpenTabs() {
  const { t } = useTranslation("app");
  const tabs = useFrameStore((state) => state.tabs);
  const front = activeTab(tabs);
  const isInspected = useFrameStore(({ inspector }) => front !== null && inspector[front.view]);
  return (
    <div className={styles.content}>
      <main
        id="content"
        className={styles.main}
        aria-label={front === null || front.title === "" ? t("content") : front.title}
        data-region
        tabIndex={-1}
      >
        {tabs.tabs.map((tab) => (
          <Activity key={tab.id} mode={tab.id === tabs.activeId ? "visible" : "hidden"}>
            <div className={styles.view}>
              <ViewBoundary>
                <TabView tab={tab} />
              </ViewBoundary>
            </div>
          </Activity>
        ))}
        {front === null && (
          <EmptyState
            sentence={t("noTabs")}
            actions={[
              { label: t("findCi"), run: () => setOverlay("palette") },
              {
                label: t("openInventory"),
                run: () => changeTabs((state) => openTab(state, viewKind("inventory").fresh)),
              },
            ]}
          />
        )}
      </main>
      {isInspected && <InspectorPane />}
    </div>
  );
}
