import { intersects, type Rect } from "../geometry";
import { groupKey } from "../layout/placement";
import { pillFont, pillWidth } from "../node-size";
import type { SceneGroup, SceneNode } from "../scene";
import { fadedAlpha } from "./fade";
import type { Frame } from "./frame";
import { shownState } from "./node-style";
import { boxPath } from "./shapes";

/** Draws the pills of redundancy groups, each hanging from its dependent's lower border; zoomed out, lines in their place. */
export function drawGroups(frame: Frame): void {
  for (const node of frame.measured.scene.nodes) {
    for (const group of node.groups) {
      const place = frame.placement.groups.get(groupKey(node.id, group.id));
      if (place === undefined || !intersects(place, frame.visible)) continue;
      if (frame.detail.keys) drawGroup(frame, node, group, place);
      else drawStem(frame, place);
    }
  }
}

function drawStem(frame: Frame, place: Rect): void {
  const { context, theme } = frame;
  context.fillStyle = theme.edge;
  context.fillRect(place.x + place.width / 2 - 0.5, place.y, 1.1, place.height);
}

function drawGroup(frame: Frame, node: SceneNode, group: SceneGroup, place: Rect): void {
  const { context, theme, metrics, measure, measured } = frame;
  const selected = frame.selection.has(node.id);
  const label = selected ? group.fullLabel : group.label;
  const width = Math.max(place.width, pillWidth(label, measured.density, theme.font, measure));
  const pill = frame.grid.rect({ x: place.x + (place.width - width) / 2, y: place.y - 1, width, height: place.height + 1 });
  const line = frame.grid.lineWidth(1);
  const state = shownState(node, measured.scene.mode, frame.hopLimit);
  const colour = state !== null && state !== "up" ? theme.state[state] : selected ? theme.accent : theme.text2;
  context.globalAlpha = frame.lines * (node.faded === true ? fadedAlpha : 1);
  boxPath(context, pill, 4, -line / 2);
  context.fillStyle = theme.node;
  context.fill();
  context.strokeStyle = colour;
  context.lineWidth = line;
  context.stroke();
  context.font = pillFont(metrics.pillSize, theme.font);
  context.fillStyle = selected && (state === null || state === "up") ? theme.accent : theme.text2;
  context.textAlign = "center";
  context.textBaseline = "alphabetic";
  context.fillText(label, pill.x + pill.width / 2, pill.y + pill.height / 2 + metrics.pillSize * 0.36);
  context.globalAlpha = 1;
}
