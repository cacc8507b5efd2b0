import { useQueryClient } from "@tanstack/react-query";
import { type RefObject, useCallback, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Command, useCommands } from "../../../components/command-registry";
import { formatNumber } from "../../../components/format";
import { showToast } from "../../../components/toast-store";
import type { InventoryRow, PastePlace } from "../../../ipc/bindings";
import type { ModelIndex } from "../../../ipc/model-index";
import { type CellRange, isSeveral, rectangleOf } from "../cells/cell-range";
import { idsOfSpans, rowsOfSpans, SELECT_LIMIT } from "../cells/ids-of-rows";
import type { GridCells } from "../cells/use-grid-cells";
import type { Column } from "../columns";
import type { CellEditing } from "../editing/use-cell-editing";
import { firstOf, lengthOf, type RowPlan } from "../grouping/row-plan";
import type { InventoryRequest } from "../inventory-request";
import type { RowAt } from "../use-inventory-rows";
import { columnsWithKey, copiedCells, copiedHeads } from "./copied-cells";
import { readTable, writeHtmlTable, writeTable } from "./spreadsheet-text";
import { useClipboardEvents } from "./use-clipboard-events";

/** A table to paste. */
export interface PastedTable {
  /** Its cells; null where they are still to be given. */
  readonly lines: string[][] | null;
  /** Where so many lines go unless the first names the columns; null where no cell is picked. */
  readonly placeOf: (lines: number) => Promise<PastePlace | null>;
}

/** The grid as far as copying and pasting needs it. */
export interface PastingGrid {
  readonly request: InventoryRequest;
  readonly plan: RowPlan;
  readonly columns: readonly Column[];
  readonly index: ModelIndex;
  readonly cells: GridCells;
  readonly rowAt: RowAt;
  readonly editing: CellEditing;
  /** The element that has the focus while keys mean the grid. */
  readonly place: RefObject<HTMLElement | null>;
}

/** Copying cells, and what is being pasted. */
export interface Pasting {
  readonly table: PastedTable | null;
  readonly close: () => void;
  /** Clears the cells that are picked. */
  readonly clear: () => void;
}

export function usePasting(grid: PastingGrid): Pasting {
  const { request, plan, columns, index, cells, rowAt, editing, place } = grid;
  const { t } = useTranslation("inventory");
  const client = useQueryClient();
  const [table, setTable] = useState<PastedTable | null>(null);
  const { range } = cells;

  const spansOf = useCallback(
    (picked: CellRange) => {
      const { firstRow, endRow } = rectangleOf(picked);
      return firstOf(plan.spans(firstRow, endRow), SELECT_LIMIT);
    },
    [plan],
  );
  const tell = useCallback(
    (rows: number) => showToast({ text: t("copied", { count: rows, shown: formatNumber(rows) }) }),
    [t],
  );
  const textsOf = useCallback(
    (picked: CellRange, rows: readonly InventoryRow[], withHeads: boolean) => {
      const { firstColumn, endColumn } = rectangleOf(picked);
      const among = columns.slice(firstColumn, endColumn);
      const copied = withHeads ? columnsWithKey(among, columns) : among;
      const lines = copiedCells(rows, copied, index);
      return withHeads ? [copiedHeads(copied), ...lines] : lines;
    },
    [columns, index],
  );
  /** Writes cells that may be on the way still; the clipboard waits for them. */
  const copyLater = useCallback(
    (picked: CellRange, withHeads: boolean) => {
      const lines = rowsOfSpans(client, request, spansOf(picked)).then((rows) => textsOf(picked, rows, withHeads));
      const blob = (type: string, write: typeof writeTable) =>
        lines.then((table) => new Blob([write(table)], { type }));
      const item = new ClipboardItem({
        "text/plain": blob("text/plain", writeTable),
        "text/html": blob("text/html", writeHtmlTable),
      });
      navigator.clipboard.write([item]).then(
        () => tell(lengthOf(spansOf(picked))),
        () => showToast({ text: t("copyFailed") }),
      );
    },
    [client, request, spansOf, t, tell, textsOf],
  );
  const copy = useCallback(
    (clipboard: DataTransfer) => {
      if (range === null) return false;
      const spans = spansOf(range);
      const rows = spans.flatMap(({ first, end }) =>
        Array.from({ length: end - first }, (_, at) => rowAt(first + at)),
      );
      const known = rows.filter((row) => row !== undefined);
      if (known.length === 0) return false;
      if (known.length < rows.length) {
        copyLater(range, false);
        return true;
      }
      const lines = textsOf(range, known, false);
      clipboard.setData("text/plain", writeTable(lines));
      clipboard.setData("text/html", writeHtmlTable(lines));
      tell(rows.length);
      return true;
    },
    [copyLater, range, rowAt, spansOf, tell, textsOf],
  );

  const placeOf = useCallback(
    async (picked: CellRange, lines: number): Promise<PastePlace> => {
      const { firstRow, firstColumn, endColumn } = rectangleOf(picked);
      const rows = lengthOf(spansOf(picked));
      const from = firstOf(plan.spans(firstRow, plan.total), Math.min(SELECT_LIMIT, Math.max(rows, lines)));
      return {
        cis: [...(await idsOfSpans(client, request, from))],
        columns: columns.slice(firstColumn).map(({ id }) => id),
        rows,
        width: endColumn - firstColumn,
      };
    },
    [client, columns, plan, request, spansOf],
  );
  /** Opens the preview of a table put where the picked cells begin. */
  const paste = useCallback(
    (lines: string[][] | null) => {
      if (editing.tellLock()) return;
      if (lines !== null && lines.length === 0) {
        showToast({ text: t("paste.nothing") });
        return;
      }
      setTable({ lines, placeOf: async (count) => (range === null ? null : placeOf(range, count)) });
    },
    [editing, placeOf, range, t],
  );
  const clear = useCallback(() => {
    if (range === null) return;
    if (isSeveral(range)) paste([[""]]);
    else editing.begin(range.active, "");
  }, [editing, paste, range]);

  useClipboardEvents(place, {
    onCopy: copy,
    onPaste: (text) => paste(readTable(text)),
  });
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: "inventory.copyWithNames",
        label: t("command.copyWithNames"),
        group: "edit",
        shortcut: "Mod+Shift+C",
        when: () => range !== null,
        run: () => {
          if (range !== null) copyLater(range, true);
        },
      },
      { id: "inventory.paste", label: t("command.paste"), group: "edit", run: () => paste(null) },
    ],
    [copyLater, paste, range, t],
  );
  useCommands(commands);
  useEffect(() => {
    if (table !== null) editing.end();
  }, [editing, table]);
  return { table, close: useCallback(() => setTable(null), []), clear };
}
