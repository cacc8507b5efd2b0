import {
  IconArchive,
  IconFileExport,
  IconFileImport,
  IconFilePlus,
  IconFolderOpen,
  IconKeyboard,
  IconPrinter,
  IconRestore,
  IconSettings,
  IconShieldCheck,
  IconSignRight,
  IconSitemap,
  IconX,
} from "@tabler/icons-react";
import type { TFunction } from "i18next";
import type { Command } from "../../components/command-registry";
import type { ExportFormat, WorkspaceView } from "../../ipc/bindings";
import { core } from "../../ipc/host";
import { FRAME_ACTIONS } from "../actions";
import { setOverlay } from "../frame-store";
import { printView } from "../print-view";
import { setTour } from "../tour/tour-store";
import type { BackupActions } from "../use-backup";
import { EXPORT_FORMATS } from "../use-export";
import type { WorkspaceActions } from "../use-workspace-actions";

/** Workspaces as a whole, settings and help. */
export function workspaceCommands(
  t: TFunction<["app", "tour"]>,
  actions: WorkspaceActions,
  exportAs: (format: ExportFormat) => Promise<void>,
  backup: BackupActions,
  workspace: WorkspaceView | null,
): Command[] {
  const isOpen = workspace !== null;
  const group = "workspace" as const;
  const importFiles = async () => {
    if (!isOpen) return actions.importIntoNew();
    const paths = await core().chooseImportFiles();
    if (paths.length > 0) FRAME_ACTIONS.openImport(paths);
    return undefined;
  };
  const choose = () => void actions.choose();
  const create = () => void actions.create();
  return [
    { id: "workspace.open", label: t("openFile"), group, icon: IconFolderOpen, shortcut: "Mod+O", run: choose },
    { id: "workspace.new", label: t("newWorkspace"), group, icon: IconFilePlus, shortcut: "Mod+N", run: create },
    { id: "workspace.demo", label: t("openDemo"), group, icon: IconSitemap, shortcut: "Mod+D", run: actions.openDemonstration },
    { id: "workspace.import", label: t("importFiles"), group, icon: IconFileImport, shortcut: "Mod+I", run: () => void importFiles() },
    ...EXPORT_FORMATS.map((format) => ({
      id: `workspace.export.${format}`,
      label: t(`exportAs.${format}`),
      group,
      icon: IconFileExport,
      when: () => isOpen,
      run: () => void exportAs(format),
    })),
    { id: "workspace.verify", label: t("verify"), group, icon: IconShieldCheck, when: () => isOpen, run: () => setOverlay("verify") },
    { id: "workspace.backup", label: t("backUp"), group, icon: IconArchive, when: () => workspace !== null, run: () => workspace !== null && void backup.backUp(workspace) },
    { id: "workspace.restore", label: t("restore"), group, icon: IconRestore, run: () => void backup.restore() },
    { id: "workspace.close", label: t("closeWorkspace"), group, icon: IconX, when: () => isOpen, run: actions.close },
    { id: "workspace.print", label: t("print"), group, icon: IconPrinter, shortcut: "Mod+P", when: () => isOpen, run: () => void printView() },
    { id: "settings.open", label: t("settings"), group, icon: IconSettings, shortcut: "Mod+,", run: () => setOverlay("settings") },
    { id: "help.shortcuts", label: t("shortcuts"), group: "help", icon: IconKeyboard, shortcut: "?", run: () => setOverlay("shortcuts") },
    { id: "help.tour", label: t("tour:command"), group: "help", icon: IconSignRight, when: () => workspace?.isDemonstration === true, run: () => setTour(0) },
  ];
}
