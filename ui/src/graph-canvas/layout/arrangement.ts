import type { LineStyle } from "./free-lines";

/** How a drawing is laid out: in rows by dependency, in rings around the start, by forces, or box by box. */
export const arrangements = ["layered", "radial", "force", "groups"] as const;

/** One of them. */
export type Arrangement = (typeof arrangements)[number];

/** What a layout goes by beside the drawing itself. */
export interface Wish {
  readonly arrangement: Arrangement;
  /** The nodes that stand in the middle of rings. */
  readonly roots: readonly string[];
}

/** How lines are led in an arrangement where they are not laid out along with the nodes. */
export function lineStyleOf(arrangement: Arrangement): LineStyle {
  return arrangement === "layered" ? "orthogonal" : "straight";
}
