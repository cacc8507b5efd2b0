import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../components/format";
import {
  EMPTY_SELECTION,
  selectAll,
  selectOnly,
  setSelection,
  toggle,
} from "../../../components/selection-store";
import { showToast } from "../../../components/toast-store";
import type { InventoryRow } from "../../../ipc/bindings";
import type { RowPlan } from "../grouping/row-plan";
import type { InventoryRequest } from "../inventory-request";
import type { RowAt } from "../use-inventory-rows";
import { type CellPlace, type CellRange, rectangleOf, singleCell, withinGrid } from "./cell-range";
import { idsOfSpans, SELECT_LIMIT } from "./ids-of-rows";

/**
 * How a cell is reached: alone; adding its CI to the selection or taking it out; with all cells from where the last
 * one was picked; or only to stand there.
 */
export type ReachHow = "only" | "toggle" | "range" | "stand";

/** The cells of the grid, and with them the CIs selected for map and inspector. */
export interface GridCells {
  /** The cells picked; none before the first. */
  readonly range: CellRange | null;
  readonly reach: (place: CellPlace, how: ReachHow) => void;
  /** Reaches a cell with the mouse; until the button is let go, others are reached with it. */
  readonly press: (place: CellPlace, how: ReachHow) => void;
  /** Picks all cells up to this one, if the mouse was pressed in the grid and is still held. */
  readonly drag: (place: CellPlace) => void;
  /** Picks every cell and selects every CI that the list holds. */
  readonly reachAll: () => void;
  /** The CI at a position; none while it is on the way, and for the head of a group. */
  readonly rowOf: (position: number) => InventoryRow | undefined;
}

export function useGridCells(
  request: InventoryRequest,
  plan: RowPlan,
  columns: number,
  listed: number,
  rowAt: RowAt,
): GridCells {
  const { t } = useTranslation("inventory");
  const client = useQueryClient();
  const [kept, setRange] = useState<CellRange | null>(null);
  const range = useMemo(
    () => (kept === null ? null : withinGrid(kept, plan.total, columns)),
    [columns, kept, plan.total],
  );
  const rowOf = useCallback(
    (position: number) => {
      const place = plan.at(position);
      return place.kind === "row" ? rowAt(place.index) : undefined;
    },
    [plan, rowAt],
  );

  const reach = useCallback(
    (place: CellPlace, how: ReachHow) => {
      const next = how === "range" ? { anchor: range?.anchor ?? place, active: place } : singleCell(place);
      setRange(next);
      const id = rowOf(place.row)?.ci.id;
      if (how === "range") {
        const { firstRow, endRow } = rectangleOf(next);
        void idsOfSpans(client, request, plan.spans(firstRow, endRow)).then((ids) =>
          setSelection(selectAll(ids, id)),
        );
      } else if (id !== undefined && how !== "stand") {
        setSelection(how === "toggle" ? (selection) => toggle(selection, id) : selectOnly(id));
      }
    },
    [client, plan, range, request, rowOf],
  );

  const held = useRef(false);
  const press = useCallback(
    (place: CellPlace, how: ReachHow) => {
      held.current = true;
      globalThis.addEventListener("pointerup", () => (held.current = false), { once: true });
      reach(place, how);
    },
    [reach],
  );
  const drag = useCallback(
    (place: CellPlace) => {
      if (held.current) reach(place, "range");
    },
    [reach],
  );

  const reachAll = useCallback(() => {
    if (listed === 0) {
      setSelection(EMPTY_SELECTION);
      return;
    }
    setRange({
      anchor: { row: 0, column: 0 },
      active: { row: plan.total - 1, column: columns - 1 },
    });
    void idsOfSpans(client, request, [{ first: 0, end: listed }]).then((ids) => {
      setSelection(selectAll(ids, ids[0]));
      if (listed > SELECT_LIMIT) {
        showToast({ text: t("selectAllLimit", { limit: formatNumber(SELECT_LIMIT) }) });
      }
    });
  }, [client, columns, listed, plan.total, request, t]);

  return { range, reach, press, drag, reachAll, rowOf };
}
