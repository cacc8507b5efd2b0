import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { showToast } from "../../../components/toast-store";
import { classLabel, type ModelIndex } from "../../../ipc/model-index";
import { useEditLock, useSetMoment } from "../../../ipc/moment";
import type { CellPlace } from "../cells/cell-range";
import type { GridCells } from "../cells/use-grid-cells";
import type { Column } from "../columns";
import { hasField } from "./cell-field";

/** The cell that is being edited. */
export interface EditedCell {
  /** Internal id of its CI. */
  readonly ci: number;
  readonly column: number;
  /** The letter that began the edit; null where the value is to be edited. */
  readonly typed: string | null;
}

/** Which cell is edited, and how an edit begins and ends. */
export interface CellEditing {
  readonly edited: EditedCell | null;
  readonly begin: (place: CellPlace, typed: string | null) => void;
  readonly end: () => void;
  /** Says why nothing can be edited at the moment that is shown, with the way back; tells whether that is so. */
  readonly tellLock: () => boolean;
}

export function useCellEditing(
  cells: GridCells,
  columns: readonly Column[],
  index: ModelIndex,
): CellEditing {
  const { t } = useTranslation("inventory");
  const [edited, setEdited] = useState<EditedCell | null>(null);
  const lock = useEditLock();
  const { mutate: setMoment } = useSetMoment();
  const tellLock = useCallback(() => {
    if (lock === null) return false;
    showToast({ text: lock, action: { label: t("editing.backToNow"), run: () => setMoment("now") } });
    return true;
  }, [lock, setMoment, t]);
  const begin = useCallback(
    (place: CellPlace, typed: string | null) => {
      const row = cells.rowOf(place.row);
      const column = columns[place.column];
      if (row === undefined || column === undefined || tellLock()) return;
      if (!hasField(row.ci.class, column, index)) {
        const name = classLabel(index, row.ci.class);
        showToast({ text: t("editing.notOfClass", { class: name, column: column.label }) });
        return;
      }
      setEdited({ ci: row.ci.id, column: place.column, typed });
    },
    [cells, columns, index, t, tellLock],
  );
  const end = useCallback(() => setEdited(null), []);
  return { edited, begin, end, tellLock };
}
