import { handleCentre, handleRadius } from "../connect-handle";
import type { Point } from "../geometry";
import { radiusOf } from "./draw-node";
import type { Frame } from "./frame";
import { boxPath } from "./shapes";

/** Draws the handle of the node that offers one, or the relationship being drawn from it. */
export function drawConnection(frame: Frame): void {
  const { connection, handle } = frame;
  if (connection !== null) {
    const from = frame.placement.nodes.get(connection.from);
    if (from === undefined) return;
    if (connection.over !== null) drawAim(frame, connection.over);
    drawRope(frame, handleCentre(from), connection.at);
    drawHandle(frame, handleCentre(from), true);
  } else if (handle !== null) {
    const place = frame.placement.nodes.get(handle);
    if (place !== undefined) drawHandle(frame, handleCentre(frame.grid.rect(place)), false);
  }
}

function drawHandle({ context, theme }: Frame, at: Point, held: boolean): void {
  context.beginPath();
  context.arc(at.x, at.y, handleRadius, 0, 2 * Math.PI);
  context.fillStyle = held ? theme.accent : theme.node;
  context.fill();
  context.strokeStyle = theme.accent;
  context.lineWidth = 1.5;
  context.stroke();
}

function drawRope({ context, theme }: Frame, from: Point, to: Point): void {
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  context.strokeStyle = theme.accent;
  context.lineWidth = 1.6;
  context.setLineDash([5, 4]);
  context.stroke();
  context.setLineDash([]);
}

function drawAim(frame: Frame, id: string): void {
  const place = frame.placement.nodes.get(id);
  const node = frame.measured.nodesById.get(id);
  if (place === undefined || node === undefined) return;
  boxPath(frame.context, place, radiusOf(node, place), 4);
  frame.context.strokeStyle = frame.theme.accent;
  frame.context.lineWidth = 2;
  frame.context.stroke();
}
