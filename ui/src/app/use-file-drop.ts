import { useEffect, useState } from "react";
import { useWorkspaceActions } from "./use-workspace-actions";
import { FRAME_ACTIONS } from "./actions";
import { hostWindow } from "../ipc/host";

const WORKSPACE = ".faultline";

/** Opens a workspace or starts an import as files are dropped on the window; tells whether some are over it. */
export function useFileDrop(isOpen: boolean): boolean {
  const [isOver, setIsOver] = useState(false);
  const actions = useWorkspaceActions();
  useEffect(() => {
    const listening = hostWindow().onFileDrop((drop) => {
      setIsOver(drop.phase === "over");
      if (drop.phase !== "dropped") return;
      const workspace = drop.paths.find((path) => path.endsWith(WORKSPACE));
      if (workspace !== undefined) actions.open(workspace);
      else if (isOpen) FRAME_ACTIONS.openImport(drop.paths);
      else void actions.importIntoNew(drop.paths);
    });
    return () => void listening.then((stop) => stop());
  }, [actions, isOpen]);
  return isOver;
}
