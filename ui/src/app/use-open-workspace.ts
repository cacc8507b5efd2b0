import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useClassParents } from "../components/class-parents-store";
import type { AppView, WorkspaceView } from "../ipc/bindings";
import { reportFirstView } from "../ipc/first-view";
import { hostWindow } from "../ipc/host";
import { modelQuery, workspaceQuery } from "../ipc/queries";
import { takePendingImport } from "./pending-import";
import { changeTabs, resetFrame } from "./frame-store";
import { openTab, type TabSubject } from "./tabs";
import { viewKind } from "./view-kinds";

/** What a workspace opens on: files waiting to be imported, a map of its foremost service, or the inventory. */
function firstSubject(workspace: WorkspaceView): TabSubject {
  const paths = takePendingImport();
  if (paths !== null) return { view: "import", params: { paths } };
  const start = workspace.startingPoints.slice(0, 1).map((ci) => ci.id);
  return start.length === 0 ? viewKind("inventory").fresh : { view: "map", params: { start } };
}

/** What is open, or on its way to be. */
export interface OpenWorkspace {
  readonly workspace: WorkspaceView | null;
  /** Name of the workspace that is being read as the window starts. */
  readonly opening: string | null;
  /** Why the workspace that was to be opened at the start is not. */
  readonly problem: Error | null;
}

/** The open workspace; on each change of it the frame starts afresh and the window is renamed. */
export function useOpenWorkspace(start: AppView): OpenWorkspace {
  const { data, error, isPending } = useQuery(workspaceQuery());
  const workspace = data ?? null;
  const opening = isPending ? start.opens : null;
  const path = workspace?.path ?? null;
  const latest = useRef(workspace);
  latest.current = workspace;
  useEffect(() => {
    const opened = latest.current;
    const name = opened?.name ?? opening;
    void hostWindow().setTitle(name === null ? "Faultline" : `${name} – Faultline`);
    if (opening !== null) return;
    resetFrame();
    if (opened === null) reportFirstView();
    else changeTabs((tabs) => openTab(tabs, firstSubject(opened)));
  }, [path, opening]);
  useClasses(workspace !== null);
  return { workspace, opening, problem: error };
}

/** Keeps the parents of classes for icons. */
function useClasses(isOpen: boolean): void {
  const model = useQuery({ ...modelQuery(), enabled: isOpen }).data;
  useEffect(() => {
    if (model === undefined) return;
    const parents = model.classes.flatMap(({ id, parent }): [string, string][] =>
      parent === null ? [] : [[id, parent]],
    );
    useClassParents.setState({ parents: new Map(parents) });
  }, [model]);
}
