import type { CanvasState } from "./canvas-store";
import { toWorld } from "./camera";
import { isOnHandle, nodeWithHandle } from "./connect-handle";
import { contains, grow, intersects, type Point, type Rect } from "./geometry";
import { expanderRect, type ExpandSide } from "./drawing/draw-expanders";
import { detailAt } from "./level-of-detail";
import type { MeasureText } from "./text-metrics";

/** What lies under a point of the canvas. */
export type Picked =
  | { readonly kind: "node"; readonly id: string }
  | { readonly kind: "expander"; readonly id: string; readonly side: ExpandSide }
  | { readonly kind: "handle"; readonly id: string };

/** Side of the least target for a pointer, in canvas pixels. */
const leastTarget = 24;

/** Finds the topmost thing at a place on the canvas (CSS pixels). Linear in the scene. */
export function pick(state: CanvasState, at: Point, family: string, measure: MeasureText): Picked | null {
  const { shown, camera } = state;
  if (shown === null) return null;
  const point = toWorld(camera, at);
  const offered = nodeWithHandle(state);
  const offering = offered === null ? undefined : shown.placement.nodes.get(offered);
  if (offered !== null && offering !== undefined && isOnHandle(offering, point)) return { kind: "handle", id: offered };
  if (detailAt(camera.zoom).keys) {
    for (const node of shown.measured.scene.nodes) {
      const place = shown.placement.nodes.get(node.id);
      if (place === undefined || node.hidden === undefined || !contains(grow(place, leastTarget), point)) continue;
      for (const side of ["dependents", "providers"] as const) {
        const count = node.hidden[side];
        if (count === 0) continue;
        const mark = expanderRect(place, side, count, family, measure);
        if (contains(grow(mark, 3), point)) return { kind: "expander", id: node.id, side };
      }
    }
  }
  for (const [id, place] of shown.placement.nodes) {
    const short = Math.max(0, leastTarget / camera.zoom - place.height) / 2;
    if (contains(grow(place, Math.min(short, 4)), point)) return { kind: "node", id };
  }
  return null;
}

/** The nodes that a rectangle on the canvas (CSS pixels) touches. */
export function nodesWithin(state: CanvasState, band: Rect): string[] {
  const { shown, camera } = state;
  if (shown === null) return [];
  const corner = toWorld(camera, band);
  const world = { ...corner, width: band.width / camera.zoom, height: band.height / camera.zoom };
  return [...shown.placement.nodes].filter(([, place]) => intersects(place, world)).map(([id]) => id);
}
