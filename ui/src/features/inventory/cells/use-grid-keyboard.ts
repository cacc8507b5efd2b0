import { type KeyboardEvent, useCallback } from "react";
import { useAppActions } from "../../../components/app-actions";
import type { CellPlace } from "./cell-range";
import { cellOfKey, isSeveral, singleCell } from "./cell-range";
import type { GridCells } from "./use-grid-cells";

/** What keys do on the grid beside moving. */
export interface GridKeyActions {
  /** Rows and columns that there are. */
  readonly size: { readonly rows: number; readonly columns: number; readonly screen: number };
  /** Brings a position into sight. */
  readonly show: (position: number) => void;
  /** Whether a position is the head of an open or a closed group; null for a CI. */
  readonly headAt: (position: number) => "open" | "closed" | null;
  /** Opens or closes the group whose head stands at a position. */
  readonly turnGroup: (position: number) => void;
  /** Where the head of the group of a CI stands; null without groups. */
  readonly headOf: (position: number) => number | null;
  /** Edits a cell; a letter replaces what is there. */
  readonly edit: (place: CellPlace, typed: string | null) => void;
  /** Clears what is picked. */
  readonly clear: () => void;
}

/** Keys on the grid: moving, picking, editing, groups, and showing the CI in the inspector. */
export function useGridKeyboard(
  cells: GridCells,
  actions: GridKeyActions,
): (event: KeyboardEvent<HTMLElement>) => void {
  const app = useAppActions();
  return useCallback(
    (event) => {
      if (event.target !== event.currentTarget) return;
      const { key } = event;
      const active = cells.range?.active ?? null;
      const mod = event.ctrlKey || event.metaKey;
      const done = (act: () => void) => {
        event.preventDefault();
        event.stopPropagation();
        act();
      };
      if (event.altKey) {
        if (key === "Enter" && active !== null) done(app.showInspector);
        return;
      }
      const head = active === null ? null : actions.headAt(active.row);
      if (active !== null && !mod && !event.shiftKey && turns(key, active, head, actions, done, cells)) return;
      const next = cellOfKey(key, active, actions.size, mod);
      if (next !== null) {
        const vertical = key !== "ArrowLeft" && key !== "ArrowRight";
        done(() => {
          actions.show(next.row);
          cells.reach(next, event.shiftKey ? "range" : mod && vertical ? "stand" : "only");
        });
      } else if (mod && key === "a") done(cells.reachAll);
      else if (active === null || mod) return;
      else if (key === " ") done(() => (head === null ? cells.reach(active, "toggle") : actions.turnGroup(active.row)));
      else if (head !== null) return;
      else if (key === "Enter" || key === "F2") done(() => actions.edit(active, null));
      else if (key === "Delete" || key === "Backspace") done(actions.clear);
      else if (key === "Escape" && cells.range !== null && isSeveral(cells.range)) {
        done(() => cells.reach(singleCell(active).active, "only"));
      } else if (isLetter(event)) done(() => actions.edit(active, key));
    },
    [actions, app, cells],
  );
}

/** Arrows and Enter on the head of a group, and the arrow that leads back to it; tells whether the key was one. */
function turns(
  key: string,
  active: CellPlace,
  head: "open" | "closed" | null,
  actions: GridKeyActions,
  done: (act: () => void) => void,
  cells: GridCells,
): boolean {
  const opens = key === "ArrowRight" && head === "closed";
  const closes = key === "ArrowLeft" && head === "open";
  if (opens || closes || (key === "Enter" && head !== null)) {
    done(() => actions.turnGroup(active.row));
    return true;
  }
  const back = key === "ArrowLeft" && head === null && active.column === 0 ? actions.headOf(active.row) : null;
  if (back === null) return false;
  done(() => {
    actions.show(back);
    cells.reach({ row: back, column: 0 }, "stand");
  });
  return true;
}

/** Whether a key writes something; `/` and `?` stay what they are everywhere in the window. */
function isLetter({ key, nativeEvent }: KeyboardEvent): boolean {
  return [...key].length === 1 && key !== "/" && key !== "?" && !nativeEvent.isComposing;
}
