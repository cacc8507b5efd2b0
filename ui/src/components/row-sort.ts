/** By which column rows are sorted, and which way. */
export interface RowSort {
  readonly column: string;
  readonly direction: "ascending" | "descending";
}

interface Sortable<Row> {
  readonly id: string;
  readonly order?: (row: Row) => number | string;
}

/** What a further click on a head asks for: largest first, then smallest, then the order as it came. */
export function nextSort(sort: RowSort | null, column: string): RowSort | null {
  if (sort?.column !== column) return { column, direction: "descending" };
  return sort.direction === "descending" ? { column, direction: "ascending" } : null;
}

/** Rows in the order asked for; equal ones stay as they came. */
export function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Sortable<Row>[],
  sort: RowSort | null,
): readonly Row[] {
  const order = columns.find((column) => column.id === sort?.column)?.order;
  if (sort === null || order === undefined) return rows;
  const sign = sort.direction === "ascending" ? 1 : -1;
  return rows.toSorted((one, other) => {
    const [left, right] = [order(one), order(other)];
    return sign * (left < right ? -1 : left > right ? 1 : 0);
  });
}
