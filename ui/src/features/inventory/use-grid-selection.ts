import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../components/format";
import {
  EMPTY_SELECTION,
  selectAll,
  selectOnly,
  setSelection,
  toggle,
} from "../../components/selection-store";
import { showToast } from "../../components/toast-store";
import { idsOfRows, SELECT_LIMIT } from "./grid-selection";
import type { InventoryRequest } from "./inventory-request";
import type { RowAt } from "./use-inventory-rows";

/** How a row is selected: alone, added or taken out, or all from where the last one was picked. */
export type SelectHow = "only" | "toggle" | "range";

/** Selecting rows of the grid, in the selection shared with map and inspector. */
export interface GridSelection {
  /** The row that the keyboard is on; none before the first. */
  readonly active: number | null;
  readonly setActive: (row: number | null) => void;
  readonly select: (row: number, how: SelectHow) => void;
  readonly selectAllRows: () => void;
}

export function useGridSelection(
  request: InventoryRequest,
  total: number,
  rowAt: RowAt,
): GridSelection {
  const { t } = useTranslation("inventory");
  const client = useQueryClient();
  const [active, setActive] = useState<number | null>(null);
  const anchor = useRef(0);

  const select = useCallback(
    (row: number, how: SelectHow) => {
      setActive(row);
      if (how === "range") {
        const first = Math.min(anchor.current, row);
        const end = Math.max(anchor.current, row) + 1;
        void idsOfRows(client, request, first, end).then((ids) =>
          setSelection(selectAll(ids, rowAt(row)?.ci.id)),
        );
        return;
      }
      anchor.current = row;
      const id = rowAt(row)?.ci.id;
      if (id === undefined) return;
      setSelection(how === "toggle" ? (selection) => toggle(selection, id) : selectOnly(id));
    },
    [client, request, rowAt],
  );

  const selectAllRows = useCallback(() => {
    if (total === 0) {
      setSelection(EMPTY_SELECTION);
      return;
    }
    void idsOfRows(client, request, 0, total).then((ids) => {
      setSelection(selectAll(ids, ids[0]));
      if (total > SELECT_LIMIT) {
        showToast({ text: t("selectAllLimit", { limit: formatNumber(SELECT_LIMIT) }) });
      }
    });
  }, [client, request, t, total]);

  return { active, setActive, select, selectAllRows };
}
