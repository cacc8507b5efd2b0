import { grow, intersects, type Rect } from "../geometry";
import { drawBoxes } from "./draw-boxes";
import { drawChanges } from "./draw-changes";
import { drawConnection } from "./draw-connection";
import { drawEdges } from "./draw-edges";
import { drawExpanders } from "./draw-expanders";
import { drawGroups } from "./draw-groups";
import { drawNode, radiusOf } from "./draw-node";
import { drawTag } from "./draw-tag";
import { drawVeil } from "./fade";
import type { Frame } from "./frame";
import { boxPath } from "./shapes";

/** Draws the part of the scene in sight. `scale` is device pixels per CSS pixel. Linear in the scene. */
export function drawScene(frame: Frame, scale: number): void {
  const { context, camera, theme, viewport } = frame;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.fillStyle = theme.canvas;
  context.fillRect(0, 0, viewport.width, viewport.height);
  const zoom = camera.zoom * scale;
  // Whole device pixels keep lines and text sharp.
  context.setTransform(zoom, 0, 0, zoom, Math.round(camera.x * scale), Math.round(camera.y * scale));
  drawBoxes(frame);
  drawEdges(frame);
  const sight = grow(frame.visible, 24);
  for (const node of frame.measured.scene.nodes) {
    const exact = frame.placement.nodes.get(node.id);
    const text = frame.measured.texts.get(node.id);
    if (exact === undefined || text === undefined || !intersects(exact, sight)) continue;
    const place = frame.grid.rect(exact);
    drawNode(frame, node, place, text);
    if (node.faded === true) drawVeil(frame, node, place);
    else drawExpanders(frame, node, place);
    if (frame.focused === node.id) {
      boxPath(context, place, radiusOf(node, place), frame.selection.has(node.id) ? 8 : 4);
      context.strokeStyle = theme.accent;
      context.lineWidth = 2;
      context.setLineDash(frame.selection.has(node.id) ? [3, 3] : []);
      context.stroke();
      context.setLineDash([]);
    }
  }
  drawGroups(frame);
  drawChanges(frame);
  for (const node of frame.measured.scene.nodes) {
    const exact = frame.placement.nodes.get(node.id);
    if (node.tag === undefined || exact === undefined || !intersects(exact, sight)) continue;
    const place = frame.grid.rect(exact);
    drawTag(frame, place, radiusOf(node, place), node.tag);
  }
  drawConnection(frame);
}

/** Draws the rectangle being dragged to select, given in canvas pixels. */
export function drawRubberBand(frame: Frame, band: Rect, scale: number): void {
  const { context, theme } = frame;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.fillStyle = theme.accent;
  context.globalAlpha = 0.08;
  context.fillRect(band.x, band.y, band.width, band.height);
  context.globalAlpha = 1;
  context.strokeStyle = theme.accent;
  context.lineWidth = 1;
  context.strokeRect(band.x + 0.5, band.y + 0.5, band.width, band.height);
}
