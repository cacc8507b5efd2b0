import { type KeyboardEvent, useCallback } from "react";
import { useAppActions } from "../../components/app-actions";
import type { GridScroll } from "./use-grid-scroll";
import type { GridSelection } from "./use-grid-selection";
import { rowsPerScreen } from "./row-window";

/** The row a key leads to from another, or null where it leads to none. */
export function rowOfKey(key: string, from: number, total: number, screen: number): number | null {
  if (total === 0) return null;
  const within = (row: number) => Math.min(Math.max(0, row), total - 1);
  switch (key) {
    case "ArrowDown":
      return within(from + 1);
    case "ArrowUp":
      return within(from - 1);
    case "PageDown":
      return within(from + screen);
    case "PageUp":
      return within(from - screen);
    case "Home":
      return 0;
    case "End":
      return total - 1;
    default:
      return null;
  }
}

/** Keys on the grid: moving, selecting, and showing the CI in the inspector. */
export function useGridKeyboard(
  scroll: GridScroll,
  selection: GridSelection,
): (event: KeyboardEvent<HTMLElement>) => void {
  const actions = useAppActions();
  return useCallback(
    (event) => {
      if (event.target !== event.currentTarget || event.altKey) return;
      const { active } = selection;
      const mod = event.ctrlKey || event.metaKey;
      const row = rowOfKey(
        event.key,
        active ?? -1,
        scroll.extent.total,
        rowsPerScreen(scroll.extent),
      );
      if (row !== null) {
        event.preventDefault();
        scroll.show(row);
        if (mod) selection.setActive(row);
        else selection.select(row, event.shiftKey ? "range" : "only");
        return;
      }
      if (mod && event.key === "a") {
        event.preventDefault();
        selection.selectAllRows();
        return;
      }
      if (active === null || mod) return;
      if (event.key === " ") {
        event.preventDefault();
        selection.select(active, "toggle");
      } else if (event.key === "Enter") {
        event.preventDefault();
        actions.showInspector();
      }
    },
    [actions, scroll, selection],
  );
}
