import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { showToast } from "../components/toast-store";
import type { CopiedView, WorkspaceView } from "../ipc/bindings";
import { errorWords, isCancelled } from "../ipc/errors";
import { core } from "../ipc/host";
import { runTask } from "../ipc/tasks";
import type { WorkspaceActions } from "./use-workspace-actions";

/** Whole copies of workspaces. */
export interface BackupActions {
  /** Asks where, copies the open workspace there, and says its hash. */
  readonly backUp: (workspace: WorkspaceView) => Promise<void>;
  /** Asks which backup and where, makes a workspace of it, and opens that. */
  readonly restore: () => Promise<void>;
}

/** Digits of a hash that are shown: enough to compare by eye; all of them are in the history and in verify. */
const SHOWN_DIGITS = 12;

export function useBackup({ open }: Pick<WorkspaceActions, "open">): BackupActions {
  const { t } = useTranslation("app");
  return useMemo(() => {
    const say = (text: "backedUp" | "restored", { path, head }: CopiedView) =>
      showToast({ text: t(text, { path, hash: head.slice(0, SHOWN_DIGITS) }) });
    const fail = (error: unknown) => {
      const { happened, kept, remedy } = errorWords(error);
      const words = [happened, kept, remedy].filter((part) => part !== undefined).join(" ");
      showToast({ text: isCancelled(error) ? t("copyStopped") : words });
    };
    return {
      backUp: async ({ name }) => {
        try {
          const day = new Date().toLocaleDateString("sv-SE");
          const path = await core().chooseBackupTarget(`${name} ${day}.faultline`);
          if (path === null) return;
          // The dialog asked before it gave the name of a file that is there.
          const made = await runTask(t("backingUp"), (task, report) =>
            core().backUp(path, true, task, report),
          );
          say("backedUp", made);
        } catch (error) {
          fail(error);
        }
      },
      restore: async () => {
        try {
          const backup = await core().chooseBackup();
          const path = backup === null ? null : await core().chooseNewWorkspace();
          if (backup === null || path === null) return;
          const made = await runTask(t("restoring"), (task, report) =>
            core().restoreBackup(backup, path, true, task, report),
          );
          say("restored", made);
          open(made.path);
        } catch (error) {
          fail(error);
        }
      },
    };
  }, [open, t]);
}
