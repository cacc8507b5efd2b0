import { Activity } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../components/empty-state";
import { ProgressStrip } from "../components/progress-strip";
import { StartView } from "../features/start/start-view";
import type { AppView, WorkspaceView } from "../ipc/bindings";
import { useWorkspaceIsChanging } from "../ipc/mutations";
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
  opening,
  problem,
}: {
  start: AppView;
  workspace: WorkspaceView | null;
  /** Name of the workspace that is being read as the window starts. */
  opening: string | null;
  /** Why that workspace is not open. */
  problem: Error | null;
}) {
  const { t } = useTranslation("app");
  const changing = useWorkspaceIsChanging();
  if (workspace !== null) return <OpenTabs key={workspace.path} changing={changing} />;
  return (
    <main id="content" className={styles.start} aria-label={t("content")} data-region tabIndex={-1}>
      <ProgressStrip
        active={opening !== null || changing}
        label={opening === null ? t("openingAnother") : t("opening", { name: opening })}
      />
      {opening === null && <FirstStart start={start} problem={problem} />}
    </main>
  );
}

function FirstStart({ start, problem }: { start: AppView; problem: Error | null }) {
  const actions = useWorkspaceActions();
  return (
    <StartView
      start={start}
      problem={problem}
      onDemonstration={actions.openDemonstration}
      onEmpty={() => void actions.create()}
      onOpen={actions.open}
      onChoose={() => void actions.choose()}
      onImport={() => void actions.importIntoNew()}
    />
  );
}

function OpenTabs({ changing }: { changing: boolean }) {
  const { t } = useTranslation("app");
  const tabs = useFrameStore((state) => state.tabs);
  const front = activeTab(tabs);
  const title = front === null || front.title === "" ? t("content") : front.title;
  const isInspected = useFrameStore(({ inspector }) => front !== null && inspector[front.view]);
  return (
    <div className={styles.content}>
      <main
        id="content"
        className={styles.main}
        aria-label={title}
        data-region
        tabIndex={-1}
      >
        <h1 className={styles.unseen}>{title}</h1>
        <ProgressStrip active={changing} label={t("openingAnother")} />
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
