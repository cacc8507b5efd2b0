import type { CSSProperties } from "react";
import type { CiId } from "../../components/ids";
import type { Column } from "./columns";

/** Width of the column of boxes, in pixels. */
const CHECK_WIDTH = 34;

/** The widths of all columns; the last one takes what is left. */
export function layoutOf(columns: readonly Column[]): { width: number; style: CSSProperties } {
  const widths = columns.map(({ width }, at) =>
    at === columns.length - 1 ? `minmax(${width}px, 1fr)` : `${width}px`,
  );
  const width = columns.reduce((sum, column) => sum + column.width, CHECK_WIDTH);
  const template = [`${CHECK_WIDTH}px`, ...widths].join(" ");
  const variables: Record<`--${string}`, string> = { "--columns": template };
  return { width, style: variables };
}

/** How much of what was found is selected, judged by the rows in sight where there are more. */
export function howMuch(
  selected: readonly CiId[],
  shown: readonly CiId[],
  total: number,
): "none" | "some" | "all" {
  if (selected.length === 0) return "none";
  const all = selected.length >= total && shown.every((id) => selected.includes(id));
  return all ? "all" : "some";
}
