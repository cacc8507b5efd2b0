import { grow, intersects, type Point } from "../geometry";
import type { SceneChange } from "../scene";
import type { Frame } from "./frame";

const nodeRadius = 7.5;
const edgeRadius = 6;

/** Draws what became of nodes and edges between two moments: a disc with plus, minus or pencil stroke, in its colour. */
export function drawChanges(frame: Frame): void {
  if (!frame.detail.shapes) return;
  const sight = grow(frame.visible, 24);
  for (const { edge, bounds } of frame.edges) {
    if (edge.change === undefined || !intersects(bounds, sight)) continue;
    const middle = middleOf(frame.placement.edges.get(edge.id) ?? []);
    if (middle !== null) drawDisc(frame, middle, edgeRadius, edge.change);
  }
  for (const node of frame.measured.scene.nodes) {
    const place = frame.placement.nodes.get(node.id);
    if (node.change === undefined || place === undefined || !intersects(place, sight)) continue;
    drawDisc(frame, { x: place.x + 1, y: place.y + 1 }, nodeRadius, node.change);
  }
}

function drawDisc(frame: Frame, at: Point, radius: number, change: SceneChange): void {
  const { context, theme } = frame;
  context.beginPath();
  context.arc(at.x, at.y, radius, 0, 2 * Math.PI);
  context.fillStyle = theme.change[change];
  context.fill();
  context.strokeStyle = theme.canvas;
  context.lineWidth = 1.6;
  const arm = radius * 0.5;
  context.beginPath();
  if (change === "changed") {
    context.moveTo(at.x - arm, at.y + arm);
    context.lineTo(at.x + arm, at.y - arm);
  } else {
    context.moveTo(at.x - arm, at.y);
    context.lineTo(at.x + arm, at.y);
    if (change === "added") {
      context.moveTo(at.x, at.y - arm);
      context.lineTo(at.x, at.y + arm);
    }
  }
  context.stroke();
}

/** The point half-way along a line. */
function middleOf(line: readonly Point[]): Point | null {
  const parts = line.slice(1).map((to, at) => ({ from: line[at] ?? to, to }));
  const lengthOf = ({ from, to }: { from: Point; to: Point }) => Math.hypot(to.x - from.x, to.y - from.y);
  let left = parts.reduce((sum, part) => sum + lengthOf(part), 0) / 2;
  for (const part of parts) {
    const length = lengthOf(part);
    if (left <= length && length > 0) {
      const share = left / length;
      return { x: part.from.x + (part.to.x - part.from.x) * share, y: part.from.y + (part.to.y - part.from.y) * share };
    }
    left -= length;
  }
  return null;
}
