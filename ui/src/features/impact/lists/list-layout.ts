/** A list of affected CIs, worst first, whose at-risk part can be folded behind its count. */
export interface ListLayout {
  /** Rows that are always shown. */
  readonly worse: number;
  /** Rows at risk, behind the fold. */
  readonly atRisk: number;
  /** Whether the rows at risk are shown. */
  readonly unfolded: boolean;
}

/** What stands on a line of the list. */
export type ListLine = { readonly kind: "row"; readonly index: number } | { readonly kind: "fold" };

/** Lines on the screen, the fold included. */
export function lineCount({ worse, atRisk, unfolded }: ListLayout): number {
  if (atRisk === 0) return worse;
  return worse + 1 + (unfolded ? atRisk : 0);
}

/** What stands on a line; `index` counts rows of the answer. */
export function lineAt({ worse, atRisk }: ListLayout, line: number): ListLine {
  if (line < worse || atRisk === 0) return { kind: "row", index: line };
  return line === worse ? { kind: "fold" } : { kind: "row", index: line - 1 };
}

/** The line on which a row of the answer stands, or null while it is folded away. */
export function lineOf({ worse, unfolded }: ListLayout, index: number): number | null {
  if (index < worse) return index;
  return unfolded ? index + 1 : null;
}
