import { create } from "zustand";
import type { CiId } from "./ids";

/** The selected CIs, shared by map, grid and inspector. */
export interface Selection {
  /** Every selected CI, in the order of selecting. */
  readonly ids: readonly CiId[];
  /** The CI the inspector shows and ranges start from; null when nothing is selected. */
  readonly primary: CiId | null;
}

export const EMPTY_SELECTION: Selection = { ids: [], primary: null };

/** One CI and nothing else. */
export function selectOnly(id: CiId): Selection {
  return { ids: [id], primary: id };
}

/** Several CIs; the last is the primary one unless another of them is named. */
export function selectAll(ids: readonly CiId[], primary?: CiId): Selection {
  return { ids: [...new Set(ids)], primary: primary ?? ids.at(-1) ?? null };
}

/** Adds a CI, or takes it out if it is selected already. */
export function toggle(selection: Selection, id: CiId): Selection {
  if (!selection.ids.includes(id)) return { ids: [...selection.ids, id], primary: id };
  const ids = selection.ids.filter((other) => other !== id);
  const primary = selection.primary === id ? (ids.at(-1) ?? null) : selection.primary;
  return { ids, primary };
}

/** Adds CIs to those selected, as a range or a lasso with Shift does. */
export function extend(selection: Selection, ids: readonly CiId[]): Selection {
  return selectAll([...selection.ids, ...ids], ids.at(-1) ?? selection.primary ?? undefined);
}

/** The selection itself; changes go through {@link setSelection}. */
export const useSelectionStore = create<Selection>(() => EMPTY_SELECTION);

/** Replaces the selection, given whole or computed from the one there is. */
export function setSelection(next: Selection | ((selection: Selection) => Selection)): void {
  useSelectionStore.setState((selection) => (typeof next === "function" ? next(selection) : next));
}

/** The CI the inspector shows, or null. */
export function usePrimaryCi(): CiId | null {
  return useSelectionStore((selection) => selection.primary);
}

/** Whether one CI is selected: for rows and nodes, which redraw only when their own answer changes. */
export function useIsSelected(id: CiId): boolean {
  return useSelectionStore((selection) => selection.ids.includes(id));
}
