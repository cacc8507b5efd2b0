import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useCommands } from "../components/command-registry";
import { momentWords, NOW } from "../components/moment-words";
import { useInspectorCommands } from "../features/inspector/inspector-commands";
import { useSavedListCommands } from "../features/inventory/lists/use-saved-list-commands";
import type { RecentWorkspace, SavedViewSummary, Settings, WorkspaceView } from "../ipc/bindings";
import { savedViewsQuery } from "../ipc/saved-view-queries";
import { ciCommands } from "./commands/ci-commands";
import { editCommands } from "./commands/edit-commands";
import { savedMapCommands } from "./commands/saved-map-commands";
import { goCommands } from "./commands/go-commands";
import { timeCommands } from "./commands/time-commands";
import { viewCommands } from "./commands/view-commands";
import { workspaceCommands } from "./commands/workspace-commands";
import { useNativeMenu } from "./menu/use-native-menu";
import { useBackup } from "./use-backup";
import { useExport } from "./use-export";
import { useUndoRedo, useUndoRedoState } from "./use-undo-redo";
import { useWorkspaceActions } from "./use-workspace-actions";
import { useSetMoment } from "../ipc/moment";
import { useSaveSettings } from "../ipc/mutations";

const NONE: readonly SavedViewSummary[] = [];

/** Registers the commands of the frame; draws nothing. */
export function GlobalCommands({
  workspace,
  settings,
  recent,
}: {
  workspace: WorkspaceView | null;
  settings: Settings;
  recent: readonly RecentWorkspace[];
}) {
  const { t } = useTranslation(["app", "tour"]);
  const actions = useWorkspaceActions();
  const exportAs = useExport();
  const backup = useBackup(actions);
  const steps = useUndoRedoState(workspace);
  const undoRedo = useUndoRedo(steps);
  const { mutate: saveSettings } = useSaveSettings();
  const { t: time } = useTranslation("time");
  const { mutate: setMoment } = useSetMoment();
  const isOpen = workspace !== null;
  const { t: looks } = useTranslation("mapLooks");
  const { data: savedMaps = NONE } = useQuery({ ...savedViewsQuery("map"), enabled: isOpen });
  const words = workspace === null ? null : momentWords(workspace.moment);
  const canUndo = steps.undo !== null;
  const canRedo = steps.redo !== null;
  const commands = useMemo(
    () => [
      ...goCommands(t, isOpen),
      ...ciCommands(t, isOpen),
      ...viewCommands(t, (theme) => saveSettings({ ...settings, theme })),
      ...editCommands(t, { ...undoRedo, canUndo, canRedo }),
      ...timeCommands(time, isOpen, { words, backToNow: () => setMoment(NOW) }),
      ...savedMapCommands(looks, savedMaps),
      ...workspaceCommands(t, actions, exportAs, backup, workspace),
    ],
    [t, time, looks, savedMaps, isOpen, words, setMoment, settings, saveSettings, undoRedo, canUndo, canRedo, actions, exportAs, backup, workspace],
  );
  useCommands(commands);
  useNativeMenu(commands, recent, actions.open);
  useInspectorCommands();
  useSavedListCommands(isOpen);
  return null;
}
