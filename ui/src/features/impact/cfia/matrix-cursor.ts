/** A cell of the matrix: line -1 is the head; the first columns are the CI and its two counts. */
export interface MatrixCursor {
  readonly line: number;
  readonly column: number;
}

/** The cell a key moves to; null for keys that move nothing. */
export function cursorAfterKey(
  key: string,
  from: MatrixCursor,
  size: { readonly lines: number; readonly columns: number; readonly page: number },
): MatrixCursor | null {
  const line = (to: number) => ({ ...from, line: Math.min(size.lines - 1, Math.max(-1, to)) });
  const column = (to: number) => ({ ...from, column: Math.min(size.columns - 1, Math.max(0, to)) });
  switch (key) {
    case "ArrowDown":
      return line(from.line + 1);
    case "ArrowUp":
      return line(from.line - 1);
    case "PageDown":
      return line(from.line + size.page);
    case "PageUp":
      return line(Math.max(0, from.line - size.page));
    case "ArrowRight":
      return column(from.column + 1);
    case "ArrowLeft":
      return column(from.column - 1);
    case "Home":
      return column(0);
    case "End":
      return column(size.columns - 1);
    default:
      return null;
  }
}
