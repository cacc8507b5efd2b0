import type { CanvasState } from "./canvas-store";
import type { Point, Rect } from "./geometry";
import { detailAt } from "./level-of-detail";

/** Radius of the handle, and how near a pointer must come, in pixels at zoom 1. */
export const handleRadius = 5;
const reach = 10;

/** Where a node's handle is: in the middle of its right border, clear of lines and marks. */
export function handleCentre(place: Rect): Point {
  return { x: place.x + place.width, y: place.y + place.height / 2 };
}

/** The node that offers its handle: the one under the pointer, else the one the keyboard is at. Null for none. */
export function nodeWithHandle(state: CanvasState): string | null {
  if (!state.connectable || state.connection !== null || !detailAt(state.camera.zoom).icons) return null;
  const id = state.hovered ?? (state.hasFocus ? state.current : null);
  if (id === null) return null;
  const node = state.shown?.measured.nodesById.get(id);
  return node === undefined || node.shape === "fold" ? null : id;
}

/** Whether a point of the world lies on the handle of a node in `place`. */
export function isOnHandle(place: Rect, point: Point): boolean {
  const centre = handleCentre(place);
  return Math.hypot(point.x - centre.x, point.y - centre.y) <= reach;
}
