import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowLeft,
  IconArrowRight,
  IconLayoutSidebarRight,
  IconSearch,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { runCommand } from "../components/command-registry";
import { IconButton } from "../components/icon-button";
import { Kbd } from "../components/kbd";
import type { RecentWorkspace, WorkspaceView } from "../ipc/bindings";
import { AppMark } from "./app-mark";
import { canStep, setInspector, setOverlay, stepPlace, useFrameStore } from "./frame-store";
import { activeTab } from "./tabs";
import { TimeControl } from "./time-control";
import styles from "./title-bar.module.css";
import { useUndoRedoState } from "./use-undo-redo";
import { WorkspaceMenu } from "./workspace-menu";

/** App mark, workspace, back and forward, search, undo and redo. The window's own buttons are the system's. */
export function TitleBar({
  workspace,
  opening,
  recent,
}: {
  workspace: WorkspaceView | null;
  /** Name of the workspace that is being read. */
  opening: string | null;
  recent: readonly RecentWorkspace[];
}) {
  const { t } = useTranslation("app");
  return (
    <header className={styles.bar} data-region data-unprinted aria-label={t("titleBar")}>
      <div className={styles.left}>
        <AppMark />
        <WorkspaceMenu workspace={workspace} opening={opening} recent={recent} />
        {workspace !== null && <TrailButtons />}
      </div>
      <button type="button" className={styles.search} onClick={() => setOverlay("palette")}>
        <IconSearch size={16} stroke={1.5} aria-hidden />
        <span>{t(workspace === null ? "searchCommands" : "search")}</span>
        <Kbd shortcut="Mod+K" />
      </button>
      <div className={styles.right}>
        {workspace !== null && <EditButtons workspace={workspace} />}
      </div>
    </header>
  );
}

function TrailButtons() {
  const { t } = useTranslation("app");
  const canGoBack = useFrameStore((state) => canStep(state, -1));
  const canGoForward = useFrameStore((state) => canStep(state, 1));
  return (
    <div className={styles.trail}>
      <IconButton
        icon={IconArrowLeft}
        label={t("back")}
        shortcut="Alt+ArrowLeft"
        disabled={!canGoBack}
        onClick={() => stepPlace(-1)}
      />
      <IconButton
        icon={IconArrowRight}
        label={t("forward")}
        shortcut="Alt+ArrowRight"
        disabled={!canGoForward}
        onClick={() => stepPlace(1)}
      />
    </div>
  );
}

function EditButtons({ workspace }: { workspace: WorkspaceView }) {
  const { t } = useTranslation("app");
  const { undo, redo } = useUndoRedoState(workspace);
  const front = useFrameStore(({ tabs }) => activeTab(tabs)?.view ?? null);
  const isShown = useFrameStore(({ inspector }) => front !== null && inspector[front]);
  return (
    <>
      <IconButton
        icon={IconArrowBackUp}
        label={undo === null ? t("undo") : t("undoOf", { label: undo.label })}
        shortcut="Mod+Z"
        disabled={undo === null}
        onClick={() => runCommand("edit.undo")}
      />
      <IconButton
        icon={IconArrowForwardUp}
        label={redo === null ? t("redo") : t("redoOf", { label: redo.label })}
        shortcut="Mod+Shift+Z"
        disabled={redo === null}
        onClick={() => runCommand("edit.redo")}
      />
      <span className={styles.line} />
      <TimeControl moment={workspace.moment} />
      <IconButton
        icon={IconLayoutSidebarRight}
        label={t("toggleInspector")}
        shortcut="Mod+B"
        aria-pressed={isShown}
        disabled={front === null}
        onClick={() => setInspector((shown) => !shown)}
      />
    </>
  );
}
