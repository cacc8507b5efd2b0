import { useMemo } from "react";
import { showToast } from "../components/toast-store";
import { errorWords } from "../ipc/errors";
import { core } from "../ipc/host";
import { setPendingImport } from "./pending-import";
import { useWorkspaceChange, type WorkspaceChoice } from "../ipc/mutations";

/** What can be done about workspaces as a whole. */
export interface WorkspaceActions {
  /** Opens the file at a path. */
  readonly open: (path: string) => void;
  /** Asks for a file and opens it. */
  readonly choose: () => Promise<void>;
  /** Asks where, and makes an empty workspace there. */
  readonly create: () => Promise<void>;
  readonly openDemonstration: () => void;
  /** Asks for files unless they are given, and where a new workspace goes, and imports them into it. */
  readonly importIntoNew: (paths?: readonly string[]) => Promise<void>;
  readonly close: () => void;
}

/** Opens, makes and closes workspaces; says so where that fails, with what was kept. */
export function useWorkspaceActions(): WorkspaceActions {
  const { mutate } = useWorkspaceChange();
  return useMemo(() => {
    const change = (choice: WorkspaceChoice) => mutate(choice, { onError: report });
    return {
      open: (path) => change({ kind: "open", path }),
      choose: async () => {
        const path = await core().chooseWorkspace();
        if (path !== null) change({ kind: "open", path });
      },
      create: async () => {
        const path = await core().chooseNewWorkspace();
        if (path !== null) change({ kind: "create", path });
      },
      importIntoNew: async (given) => {
        const files = given ?? (await core().chooseImportFiles());
        const path = files.length === 0 ? null : await core().chooseNewWorkspace();
        if (path === null) return;
        setPendingImport(files);
        mutate(
          { kind: "create", path },
          {
            onError: (error) => {
              setPendingImport(null);
              report(error);
            },
          },
        );
      },
      openDemonstration: () => change({ kind: "demonstration" }),
      close: () => change({ kind: "none" }),
    };
  }, [mutate]);
}

function report(error: unknown): void {
  const { happened, kept, remedy } = errorWords(error);
  const text = [happened, kept, remedy].filter((part) => part !== undefined).join(" ");
  showToast({ text });
}
