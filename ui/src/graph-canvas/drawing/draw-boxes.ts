import { intersects, type Rect } from "../geometry";
import { nameFont } from "../node-size";
import { plainLine, shortenMiddle } from "../text-metrics";
import type { SceneBox } from "../scene";
import type { Frame } from "./frame";
import { boxPath } from "./shapes";

const cornerRadius = 8;
const nameSize = 10;

/** Draws the soft boxes under everything else, with their names at the bottom left, where no line enters. */
export function drawBoxes(frame: Frame): void {
  for (const box of outermostFirst(frame.measured.scene.boxes ?? [])) {
    const place = frame.placement.boxes.get(box.id);
    if (place === undefined || !intersects(place, frame.visible)) continue;
    drawBox(frame, frame.grid.rect(place), box);
  }
}

/** A box within another is drawn over it. */
function outermostFirst(boxes: readonly SceneBox[]): readonly SceneBox[] {
  if (boxes.every(({ parentId }) => parentId === undefined)) return boxes;
  const parents = new Map(boxes.map(({ id, parentId }) => [id, parentId]));
  const depth = (id: string | undefined, most = boxes.length): number =>
    id === undefined || most === 0 ? 0 : 1 + depth(parents.get(id), most - 1);
  return [...boxes].sort((one, other) => depth(one.id) - depth(other.id));
}

function drawBox(frame: Frame, place: Rect, { name, hue }: SceneBox): void {
  const { context, theme, measure } = frame;
  context.globalAlpha = frame.lines;
  const line = frame.grid.lineWidth(1);
  boxPath(context, place, cornerRadius, -line / 2);
  context.fillStyle = theme.site;
  context.fill();
  if (hue !== undefined) {
    context.globalAlpha = frame.lines * 0.07;
    context.fillStyle = theme.hue[hue];
    context.fill();
    context.globalAlpha = frame.lines;
  }
  context.strokeStyle = hue === undefined ? theme.line : theme.hue[hue];
  context.lineWidth = line;
  context.stroke();
  if (frame.detail.namesFrom <= 2) {
    const font = nameFont(nameSize, theme.font);
    context.font = font;
    context.fillStyle = hue === undefined ? theme.text3 : theme.hue[hue];
    context.textAlign = "left";
    context.textBaseline = "alphabetic";
    context.fillText(shortenMiddle(plainLine(name), place.width - 20, font, measure), place.x + 11, place.y + place.height - 9);
  }
  context.globalAlpha = 1;
}
