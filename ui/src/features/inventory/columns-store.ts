import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { create } from "zustand";
import type { ModelIndex } from "../../ipc/model-index";
import { workspaceQuery } from "../../ipc/queries";
import {
  type ColumnState,
  knownColumns,
  readColumns,
  usualColumns,
  writeColumns,
} from "./column-state";

interface ColumnsStore {
  /** What was chosen in each workspace since the window opened, by path. */
  readonly chosen: ReadonlyMap<string, ColumnState>;
}

const useColumnsStore = create<ColumnsStore>(() => ({ chosen: new Map() }));

function storageKey(workspace: string): string {
  return `faultline.columns:${workspace}`;
}

/** Columns that a tab has for itself, instead of those of the workspace. */
export interface OwnColumns {
  readonly columns: ColumnState | null;
  readonly setColumns: (columns: ColumnState) => void;
}

/** The columns of a tab and how to change them: its own, or those of the open workspace, kept until the next start. */
export function useColumns(index: ModelIndex, own: OwnColumns): {
  readonly columns: ColumnState;
  readonly change: (next: (state: ColumnState) => ColumnState) => void;
  readonly reset: () => void;
} {
  const workspace = useQuery(workspaceQuery()).data?.path ?? "";
  const chosen = useColumnsStore((store) => store.chosen.get(workspace));
  const columns = useMemo(() => {
    const attributes = new Set(index.attributes.keys());
    const kept = own.columns ?? chosen ?? readColumns(localStorage.getItem(storageKey(workspace)));
    return kept === null ? usualColumns(attributes) : knownColumns(kept, attributes);
  }, [chosen, index, own.columns, workspace]);
  const keep = useCallback(
    (state: ColumnState) => {
      if (own.columns !== null) {
        own.setColumns(state);
        return;
      }
      localStorage.setItem(storageKey(workspace), writeColumns(state));
      useColumnsStore.setState((store) => ({ chosen: new Map(store.chosen).set(workspace, state) }));
    },
    [own, workspace],
  );
  const change = useCallback(
    (next: (state: ColumnState) => ColumnState) => keep(next(columns)),
    [columns, keep],
  );
  const reset = useCallback(
    () => keep(usualColumns(new Set(index.attributes.keys()))),
    [index, keep],
  );
  return { columns, change, reset };
}
