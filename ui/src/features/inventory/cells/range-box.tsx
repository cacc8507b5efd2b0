import type { CellRange } from "./cell-range";
import { rectangleOf } from "./cell-range";
import { ROW_HEIGHT, type RowRange } from "../row-window";
import styles from "./range-box.module.css";

/** The frame around the cells that are picked, where any of them are in sight. */
export function RangeBox({ range, shown }: { range: CellRange; shown: RowRange }) {
  const { firstRow, endRow, firstColumn, endColumn } = rectangleOf(range);
  // One row further on either side, so that an edge out of sight is not drawn.
  const top = Math.max(firstRow, shown.first - 1);
  const bottom = Math.min(endRow, shown.end + 1);
  if (top >= bottom) return null;
  return (
    <div
      role="presentation"
      className={styles.place}
      style={{ top: (top - shown.first) * ROW_HEIGHT, height: (bottom - top) * ROW_HEIGHT }}
    >
      <div
        role="presentation"
        className={styles.box}
        // The first column of the grid is that of the boxes.
        style={{ gridColumn: `${firstColumn + 2} / ${endColumn + 2}` }}
      />
    </div>
  );
}
