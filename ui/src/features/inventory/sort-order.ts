import type { ColumnSort } from "../../ipc/bindings";

/**
 * The order after a click on a head: ascending, then descending, then none. With `add` the column joins
 * those sorted by already, after them; without, it is alone.
 */
export function sortedBy(
  sort: readonly ColumnSort[],
  column: string,
  add: boolean,
): readonly ColumnSort[] {
  const present = sort.find((entry) => entry.column === column);
  if (present === undefined) {
    return [...(add ? sort : []), { column, descending: false }];
  }
  const others = add ? sort.filter((entry) => entry.column !== column) : [];
  if (present.descending) return others;
  const turned = { column, descending: true };
  return add ? sort.map((entry) => (entry === present ? turned : entry)) : [turned];
}

/** What assistive technology says of a head: the direction of the first column only. */
export function ariaSort(
  sort: readonly ColumnSort[],
  column: string,
): "ascending" | "descending" | "none" {
  const [first] = sort;
  if (first?.column !== column) return "none";
  return first.descending ? "descending" : "ascending";
}
