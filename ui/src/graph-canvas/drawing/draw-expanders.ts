import type { Rect } from "../geometry";
import { pillFont } from "../node-size";
import type { SceneNode } from "../scene";
import type { MeasureText } from "../text-metrics";
import type { Frame } from "./frame";
import { boxPath } from "./shapes";

/** Which hidden neighbours a mark stands for: those above, which need the node, or those below, which it needs. */
export type ExpandSide = "dependents" | "providers";

const height = 13;
const fontSize = 9;
/** How far a mark reaches into its node: not far enough to touch the name. */
const overlap = 3;

/** What a mark says: how many neighbours are not on the map. */
export function expanderLabel(count: number): string {
  return `+${count > 999 ? "999" : count}`;
}

/** Where the mark for hidden neighbours hangs: at the right end of the upper or lower border, clear of the lines. */
export function expanderRect(place: Rect, side: ExpandSide, count: number, family: string, measure: MeasureText): Rect {
  const width = Math.ceil(measure(expanderLabel(count), pillFont(fontSize, family))) + 8;
  const y = side === "dependents" ? place.y - height + overlap : place.y + place.height - overlap;
  return { x: Math.round(place.x + place.width - width - 8), y: Math.round(y), width, height };
}

/** Draws the marks of a node's hidden neighbours. */
export function drawExpanders(frame: Frame, node: SceneNode, place: Rect): void {
  if (node.hidden === undefined || !frame.detail.keys) return;
  const { context, theme, measure } = frame;
  const strong = frame.hovered === node.id || frame.focused === node.id || frame.selection.has(node.id);
  for (const side of ["dependents", "providers"] as const) {
    const count = node.hidden[side];
    if (count === 0) continue;
    const rect = expanderRect(place, side, count, theme.font, measure);
    boxPath(context, rect, height / 2, -0.5);
    context.fillStyle = theme.canvas;
    context.fill();
    context.strokeStyle = strong ? theme.accent : theme.nodeBorder;
    context.lineWidth = 1;
    context.stroke();
    context.font = pillFont(fontSize, theme.font);
    context.fillStyle = strong ? theme.accent : theme.text3;
    context.textAlign = "center";
    context.textBaseline = "alphabetic";
    context.fillText(expanderLabel(count), rect.x + rect.width / 2, rect.y + rect.height / 2 + 3.2);
  }
}
