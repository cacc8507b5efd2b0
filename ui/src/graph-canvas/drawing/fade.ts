import type { PlacedNode } from "../layout/placement";
import type { SceneNode } from "../scene";
import { radiusOf } from "./draw-node";
import type { Frame } from "./frame";
import { boxPath } from "./shapes";

/** How much is left of what steps back. */
export const fadedAlpha = 0.3;

/** Lets a drawn node step back: a veil in the colour of the ground leaves its place and name to be made out. */
export function drawVeil(frame: Frame, node: SceneNode, place: PlacedNode): void {
  const { context, theme } = frame;
  context.globalAlpha = 1 - fadedAlpha;
  context.fillStyle = theme.canvas;
  boxPath(context, place, radiusOf(node, place), 1);
  context.fill();
  context.globalAlpha = 1;
}
