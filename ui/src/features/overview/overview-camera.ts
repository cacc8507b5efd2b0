import type { Camera, Viewport } from "../../graph-canvas/camera";
import type { Point, Rect } from "../../graph-canvas/geometry";

/** A disc of the overview. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Pixels that one CI takes at the closest look. */
const closest = 46;
/** Distance that a fitted overview keeps from the borders. */
const margin = 28;
/** Room for the legend and for names below the lowest discs. */
const below = 64;

/** The box around discs; a unit square where there are none. */
export function boundsOf(discs: readonly Disc[]): Rect {
  if (discs.length === 0) return { x: 0, y: 0, width: 1, height: 1 };
  const left = Math.min(...discs.map(({ x, radius }) => x - radius));
  const top = Math.min(...discs.map(({ y, radius }) => y - radius));
  const right = Math.max(...discs.map(({ x, radius }) => x + radius));
  const bottom = Math.max(...discs.map(({ y, radius }) => y + radius));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The camera that shows all of `bounds`, centred. */
export function fitOverview(bounds: Rect, viewport: Viewport): Camera {
  const zoom = Math.min(
    closest,
    Math.max(1, viewport.width - 2 * margin) / Math.max(1e-3, bounds.width),
    Math.max(1, viewport.height - 2 * margin - below) / Math.max(1e-3, bounds.height),
  );
  return {
    zoom,
    x: viewport.width / 2 - (bounds.x + bounds.width / 2) * zoom,
    y: (viewport.height - below) / 2 - (bounds.y + bounds.height / 2) * zoom,
  };
}

/** The camera zoomed by a factor around a place on the canvas, between the whole and the closest look. */
export function zoomOverview(camera: Camera, factor: number, at: Point, whole: Camera): Camera {
  const zoom = Math.min(closest, Math.max(whole.zoom * 0.6, camera.zoom * factor));
  const scale = zoom / camera.zoom;
  return { zoom, x: at.x - (at.x - camera.x) * scale, y: at.y - (at.y - camera.y) * scale };
}

/** The camera on the way from one to another; a share of 1 is the other. */
export function betweenCameras(from: Camera, to: Camera, share: number): Camera {
  const zoom = from.zoom * (to.zoom / from.zoom) ** share;
  // The place in the middle of the way moves evenly in the world when the shift follows the zoom.
  const part = from.zoom === to.zoom ? share : (zoom - from.zoom) / (to.zoom - from.zoom);
  return { zoom, x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}
