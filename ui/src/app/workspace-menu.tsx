import {
  IconArchive,
  IconChevronDown,
  IconDatabase,
  IconFileExport,
  IconFileImport,
  IconFilePlus,
  IconFolderOpen,
  IconKeyboard,
  IconRestore,
  IconSettings,
  IconShieldCheck,
  IconSitemap,
  IconX,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { runCommand } from "../components/command-registry";
import { formatWhen } from "../components/format";
import { Menu, type MenuAction } from "../components/menu";
import { MiddleEllipsis } from "../components/middle-ellipsis";
import type { RecentWorkspace, WorkspaceView } from "../ipc/bindings";
import { EXPORT_FORMATS } from "./use-export";
import { useWorkspaceActions } from "./use-workspace-actions";
import styles from "./workspace-menu.module.css";

/** The name of the workspace, and what can be done about workspaces. */
export function WorkspaceMenu({
  workspace,
  opening,
  recent,
}: {
  workspace: WorkspaceView | null;
  opening: string | null;
  recent: readonly RecentWorkspace[];
}) {
  const { t } = useTranslation("app");
  const actions = useWorkspaceActions();
  const others = recent
    .filter(({ path }) => path !== workspace?.path)
    .map(
      ({ name, path, openedAt }): MenuAction => ({
        id: path,
        label: name,
        icon: IconDatabase,
        note: formatWhen(openedAt),
        run: () => actions.open(path),
      }),
    );
  const command = (id: string, label: string, icon: MenuAction["icon"], shortcut?: string) => ({
    id,
    label,
    ...(icon === undefined ? {} : { icon }),
    ...(shortcut === undefined ? {} : { shortcut }),
    run: () => void runCommand(id),
  });
  const ofOpen = (actions: readonly MenuAction[]) => (workspace === null ? [] : actions);
  return (
    <Menu
      width={320}
      trigger={
        <button type="button" className={styles.name}>
          <MiddleEllipsis text={workspace?.name ?? opening ?? t("name")} />
          <IconChevronDown size={14} stroke={1.5} aria-hidden />
        </button>
      }
      sections={[
        {
          id: "open",
          actions: [
            command("workspace.open", t("openFile"), IconFolderOpen, "Mod+O"),
            command("workspace.new", t("newWorkspace"), IconFilePlus, "Mod+N"),
            command("workspace.demo", t("openDemo"), IconSitemap),
          ],
        },
        {
          id: "data",
          actions: [
            command("workspace.import", t("importFiles"), IconFileImport, "Mod+I"),
            ...ofOpen([
              ...EXPORT_FORMATS.map((format) =>
                command(`workspace.export.${format}`, t(`exportAs.${format}`), IconFileExport),
              ),
              command("workspace.verify", t("verify"), IconShieldCheck),
              command("workspace.backup", t("backUp"), IconArchive),
            ]),
            command("workspace.restore", t("restore"), IconRestore),
          ],
        },
        { id: "recent", heading: t("recent"), actions: others.slice(0, 8) },
        {
          id: "window",
          actions: [
            command("settings.open", t("settings"), IconSettings, "Mod+,"),
            command("help.shortcuts", t("shortcuts"), IconKeyboard, "?"),
            ...ofOpen([command("workspace.close", t("closeWorkspace"), IconX)]),
          ],
        },
      ]}
    />
  );
}
