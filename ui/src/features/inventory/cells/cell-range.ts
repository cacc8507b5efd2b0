/** A cell of the grid: its position from the top and its column from the left, both from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The cells between two corners. */
export interface CellRange {
  /** Where it was begun. */
  readonly anchor: CellPlace;
  /** The cell that the keyboard is on. */
  readonly active: CellPlace;
}

/** A range by its edges, `end`s not included. */
export interface CellRectangle {
  readonly firstRow: number;
  readonly endRow: number;
  readonly firstColumn: number;
  readonly endColumn: number;
}

/** A range of one cell. */
export function singleCell(place: CellPlace): CellRange {
  return { anchor: place, active: place };
}

/** The edges of a range. */
export function rectangleOf({ anchor, active }: CellRange): CellRectangle {
  return {
    firstRow: Math.min(anchor.row, active.row),
    endRow: Math.max(anchor.row, active.row) + 1,
    firstColumn: Math.min(anchor.column, active.column),
    endColumn: Math.max(anchor.column, active.column) + 1,
  };
}

/** Whether a range is more than one cell. */
export function isSeveral({ anchor, active }: CellRange): boolean {
  return anchor.row !== active.row || anchor.column !== active.column;
}

/** A range brought into a grid of this size; null where the grid has no cell. */
export function withinGrid(range: CellRange, rows: number, columns: number): CellRange | null {
  if (rows === 0 || columns === 0) return null;
  const within = ({ row, column }: CellPlace) => ({
    row: Math.min(row, rows - 1),
    column: Math.min(column, columns - 1),
  });
  return { anchor: within(range.anchor), active: within(range.active) };
}

/** How far a key leads, beside which rows and columns there are. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that a page up or down moves. */
  readonly screen: number;
}

/** The cell a key leads to from another, or null where it leads to none; `far` goes to the edge of the row. */
export function cellOfKey(key: string, from: CellPlace | null, size: GridSize, far: boolean): CellPlace | null {
  if (size.rows === 0 || size.columns === 0) return null;
  const { row, column } = from ?? { row: -1, column: 0 };
  const to = (nextRow: number, nextColumn = column) => ({
    row: Math.min(Math.max(0, nextRow), size.rows - 1),
    column: Math.min(Math.max(0, nextColumn), size.columns - 1),
  });
  switch (key) {
    case "ArrowDown":
      return to(row + 1);
    case "ArrowUp":
      return to(row - 1);
    case "ArrowRight":
      return to(Math.max(0, row), from === null ? 0 : far ? size.columns : column + 1);
    case "ArrowLeft":
      return to(Math.max(0, row), far ? 0 : column - 1);
    case "PageDown":
      return to(row + size.screen);
    case "PageUp":
      return to(row - size.screen);
    case "Home":
      return to(0);
    case "End":
      return to(size.rows);
    default:
      return null;
  }
}
