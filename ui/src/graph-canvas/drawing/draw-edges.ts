import { zoomRange } from "../camera";
import { grow, intersects, type Point } from "../geometry";
import type { SceneEdge } from "../scene";
import { fadedAlpha } from "./fade";
import type { Frame } from "./frame";
import { linePath } from "./shapes";

const headLength = 7;
const headHalfWidth = 3;

interface Stroke {
  readonly colour: string;
  readonly width: number;
  readonly alpha: number;
}

/** What dashes leave of a line's colour, where they are too small to be seen. */
const softAlpha = 0.6;

const carriedWidth = { up: 1.1, at_risk: 1.2, degraded: 1.5, down: 2 };

/** Draws all lines in sight; those of selected nodes last, above the others. Where edges are marked, only these stand out. */
export function drawEdges(frame: Frame): void {
  const sight = grow(frame.visible, 8);
  const selected: SceneEdge[] = [];
  const isFaded = (id: string): boolean => frame.measured.nodesById.get(id)?.faded === true;
  const marks = frame.edges.some(({ edge }) => edge.marked === true);
  for (const { edge, bounds } of frame.edges) {
    if (!intersects(bounds, sight)) continue;
    const touched = frame.selection.has(edge.dependent) || frame.selection.has(edge.provider);
    if (!marks && (isFaded(edge.dependent) || isFaded(edge.provider))) {
      drawEdge(frame, edge, { ...strokeOf(frame, edge), alpha: fadedAlpha });
      continue;
    }
    if (marks ? edge.marked === true : touched) selected.push(edge);
    else drawEdge(frame, edge, strokeOf(frame, edge));
  }
  for (const edge of selected) drawEdge(frame, edge, selectedStroke(frame, edge));
}

function strokeOf(frame: Frame, edge: SceneEdge): Stroke {
  const { theme, measured, hopLimit } = frame;
  if (edge.change !== undefined) return { colour: theme.change[edge.change], width: 1.7, alpha: 1 };
  if (measured.scene.mode === "plain") {
    return { colour: theme.edge, width: edge.kind === "related" ? 1 : 1.1, alpha: 1 };
  }
  const hops = measured.nodesById.get(edge.dependent)?.hops ?? 0;
  if (edge.carries === undefined || edge.carries === "up" || hops > hopLimit) {
    return { colour: theme.edge, width: 1.1, alpha: 0.5 };
  }
  return { colour: theme.state[edge.carries], width: carriedWidth[edge.carries], alpha: 1 };
}

/** In the map the edges of the selection take the accent; where failure runs its colour counts for more. */
function selectedStroke(frame: Frame, edge: SceneEdge): Stroke {
  const own = strokeOf(frame, edge);
  if (edge.change !== undefined) return { ...own, width: 2.4 };
  if (frame.measured.scene.mode === "impact" && own.alpha === 1) return own;
  return { colour: frame.theme.accent, width: 1.6, alpha: 1 };
}

function drawEdge(frame: Frame, edge: SceneEdge, stroke: Stroke): void {
  const line = frame.placement.edges.get(edge.id)?.map(frame.grid.middle);
  if (line === undefined) return;
  const { context, detail } = frame;
  const arrow = edge.kind !== "related";
  context.globalAlpha = stroke.alpha * frame.lines * (edge.faded === true ? fadedAlpha : 1);
  if (!detail.shapes) {
    drawBareLine(frame, line, edge.kind === "soft" ? softAlpha : 1, stroke);
    context.globalAlpha = 1;
    return;
  }
  context.strokeStyle = stroke.colour;
  context.lineWidth = frame.grid.lineWidth(stroke.width);
  context.setLineDash(dashOf(edge));
  linePath(context, arrow ? shortened(line) : line);
  context.stroke();
  context.setLineDash([]);
  if (arrow) drawHead(frame, line, stroke.colour);
  context.globalAlpha = 1;
}

/** How much of a line's colour is left where thousands of lines share few pixels. */
function farAlpha(zoom: number): number {
  return Math.max(0.12, Math.min(1, zoom / zoomRange.least));
}

/** A line from which so far away neither dashes nor corners could be told: as bars, which cost a fraction of strokes. */
function drawBareLine({ context, grid, camera }: Frame, line: readonly Point[], density: number, stroke: Stroke): void {
  const width = grid.lineWidth(stroke.width);
  context.globalAlpha *= density * farAlpha(camera.zoom);
  context.fillStyle = stroke.colour;
  context.strokeStyle = stroke.colour;
  context.lineWidth = width;
  for (let index = 1; index < line.length; index += 1) {
    const from = line[index - 1];
    const to = line[index];
    if (from === undefined || to === undefined) continue;
    if (from.x !== to.x && from.y !== to.y) {
      context.beginPath();
      context.moveTo(from.x, from.y);
      context.lineTo(to.x, to.y);
      context.stroke();
      continue;
    }
    const left = Math.min(from.x, to.x) - width / 2;
    const top = Math.min(from.y, to.y) - width / 2;
    context.fillRect(left, top, Math.abs(to.x - from.x) + width, Math.abs(to.y - from.y) + width);
  }
}

function dashOf(edge: SceneEdge): number[] {
  if (edge.change === "removed") return [2, 3];
  if (edge.kind === "soft") return [5, 4];
  return edge.kind === "related" ? [1.2, 3] : [];
}

/** The line without its last pixels, which the arrow head covers. */
function shortened(line: readonly Point[]): readonly Point[] {
  const tip = line.at(-1);
  const before = line.at(-2);
  if (tip === undefined || before === undefined) return line;
  const length = Math.hypot(tip.x - before.x, tip.y - before.y);
  if (length <= headLength) return line;
  const part = (headLength - 1) / length;
  return [...line.slice(0, -1), { x: tip.x + (before.x - tip.x) * part, y: tip.y + (before.y - tip.y) * part }];
}

function drawHead(frame: Frame, line: readonly Point[], colour: string): void {
  const tip = line.at(-1);
  const before = line.at(-2);
  if (tip === undefined || before === undefined) return;
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const along = { x: (tip.x - before.x) / length, y: (tip.y - before.y) / length };
  const base = { x: tip.x - along.x * headLength, y: tip.y - along.y * headLength };
  const { context } = frame;
  context.fillStyle = colour;
  context.beginPath();
  context.moveTo(tip.x, tip.y);
  context.lineTo(base.x - along.y * headHalfWidth, base.y + along.x * headHalfWidth);
  context.lineTo(base.x + along.y * headHalfWidth, base.y - along.x * headHalfWidth);
  context.closePath();
  context.fill();
}
