import type { PlacedNode } from "../layout/placement";
import { pillFont } from "../node-size";
import type { SceneTag } from "../scene";
import type { Frame } from "./frame";
import { boxPath } from "./shapes";

const height = 14;
const inset = 6;

/** Draws what a node is to the question: a tag over its upper border, and a second ring where it speaks against it. */
export function drawTag(frame: Frame, place: PlacedNode, radius: number, tag: SceneTag): void {
  const { context, theme } = frame;
  if (tag.look === "ringed") {
    boxPath(context, place, radius, 3);
    context.strokeStyle = theme.text;
    context.lineWidth = 1.4;
    context.stroke();
  }
  if (!frame.detail.keys) return;
  const accent = tag.look === "accent";
  const line = frame.grid.lineWidth(1);
  context.font = pillFont(frame.metrics.pillSize, theme.font);
  const box = frame.grid.rect({
    x: place.x + inset,
    y: place.y - height + 3,
    width: Math.ceil(frame.measure(tag.text, context.font) + 10),
    height,
  });
  boxPath(context, box, 3.5, -line / 2);
  context.fillStyle = accent ? theme.accent : theme.canvas;
  context.fill();
  context.strokeStyle = accent ? theme.accent : theme.text2;
  context.lineWidth = line;
  context.setLineDash(tag.look === "dashed" ? [3, 2] : []);
  context.stroke();
  context.setLineDash([]);
  context.fillStyle = accent ? theme.onAccent : theme.text;
  context.textAlign = "center";
  context.textBaseline = "alphabetic";
  context.fillText(tag.text, box.x + box.width / 2, box.y + box.height / 2 + frame.metrics.pillSize * 0.36);
}
