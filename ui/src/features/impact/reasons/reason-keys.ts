import type { ReasonRow } from "./reason-tree";

/** What a key does in the tree. */
export type TreeAct =
  | { readonly act: "focus"; readonly line: number }
  | { readonly act: "fold"; readonly line: number }
  | { readonly act: "unfold"; readonly line: number };

/**
 * Keys of a tree as the ARIA practices give them: up and down along the rows, left folds or goes to the
 * row above, right unfolds or goes to the first child, Home and End to the ends.
 */
export function treeKey(
  key: string,
  rows: readonly ReasonRow[],
  at: number,
  folded: ReadonlySet<number>,
): TreeAct | null {
  const index = rows.findIndex((row) => row.line === at);
  const row = rows[index];
  if (row === undefined) return null;
  switch (key) {
    case "ArrowDown":
      return focus(rows[index + 1]);
    case "ArrowUp":
      return focus(rows[index - 1]);
    case "Home":
      return focus(rows[0]);
    case "End":
      return focus(rows.at(-1));
    case "ArrowRight":
      if (!row.hasChildren) return null;
      return folded.has(at) ? { act: "unfold", line: at } : focus(rows[index + 1]);
    case "ArrowLeft":
      if (row.hasChildren && !folded.has(at)) return { act: "fold", line: at };
      return row.parent === null ? null : { act: "focus", line: row.parent };
    default:
      return null;
  }
}

function focus(row: ReasonRow | undefined): TreeAct | null {
  return row === undefined ? null : { act: "focus", line: row.line };
}
