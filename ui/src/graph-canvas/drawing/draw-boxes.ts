import { intersects, type Rect } from "../geometry";
import { nameFont } from "../node-size";
import { plainLine, shortenMiddle } from "../text-metrics";
import type { Frame } from "./frame";
import { boxPath } from "./shapes";

const cornerRadius = 8;
const nameSize = 10;

/** Draws the soft boxes under everything else, with their names at the bottom left, where no line enters. */
export function drawBoxes(frame: Frame): void {
  for (const { id, name } of frame.measured.scene.boxes ?? []) {
    const place = frame.placement.boxes.get(id);
    if (place === undefined || !intersects(place, frame.visible)) continue;
    drawBox(frame, frame.grid.rect(place), name);
  }
}

function drawBox(frame: Frame, place: Rect, name: string): void {
  const { context, theme, measure } = frame;
  context.globalAlpha = frame.lines;
  const line = frame.grid.lineWidth(1);
  boxPath(context, place, cornerRadius, -line / 2);
  context.fillStyle = theme.site;
  context.fill();
  context.strokeStyle = theme.line;
  context.lineWidth = line;
  context.stroke();
  if (frame.detail.namesFrom <= 2) {
    const font = nameFont(nameSize, theme.font);
    context.font = font;
    context.fillStyle = theme.text3;
    context.textAlign = "left";
    context.textBaseline = "alphabetic";
    context.fillText(shortenMiddle(plainLine(name), place.width - 20, font, measure), place.x + 11, place.y + place.height - 9);
  }
  context.globalAlpha = 1;
}
