import { centre, type Point, type Rect } from "./geometry";

/** How the drawing is seen: a world point p appears at p * zoom + (x, y), in CSS pixels of the canvas. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Size of the canvas in CSS pixels. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** Limits of zooming; a drawing that does not fit at the least may be seen as a whole nevertheless. */
export const zoomRange = { least: 0.08, greatest: 3 };

/** Where a world point appears on the canvas. */
export function toScreen(camera: Camera, point: Point): Point {
  return { x: point.x * camera.zoom + camera.x, y: point.y * camera.zoom + camera.y };
}

/** Which world point appears at a place on the canvas. */
export function toWorld(camera: Camera, point: Point): Point {
  return { x: (point.x - camera.x) / camera.zoom, y: (point.y - camera.y) / camera.zoom };
}

/** The part of the world that is in sight. */
export function visibleRect(camera: Camera, viewport: Viewport): Rect {
  const corner = toWorld(camera, { x: 0, y: 0 });
  return { ...corner, width: viewport.width / camera.zoom, height: viewport.height / camera.zoom };
}

/** The camera moved so that the drawing follows by `dx`, `dy` canvas pixels. */
export function panBy(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, x: camera.x + dx, y: camera.y + dy };
}

/** The camera zoomed by a factor with the world point under `at` (canvas pixels) staying there; never smaller than `least`. */
export function zoomAt(camera: Camera, factor: number, at: Point, least: number = zoomRange.least): Camera {
  const zoom = Math.min(zoomRange.greatest, Math.max(least, camera.zoom * factor));
  const scale = zoom / camera.zoom;
  return { zoom, x: at.x - (at.x - camera.x) * scale, y: at.y - (at.y - camera.y) * scale };
}

/** What of a drawing is in sight: its middle, and the zoom. The same for windows of any size. */
export interface Sight extends Point {
  readonly zoom: number;
}

/** The camera that has a place in the middle of the canvas. */
export function lookingAt({ x, y, zoom }: Sight, viewport: Viewport): Camera {
  return { x: viewport.width / 2 - x * zoom, y: viewport.height / 2 - y * zoom, zoom };
}

/** The room that floating panels take from the canvas, in CSS pixels. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** No panels float over the canvas. */
export const noInsets: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/** Distance that a fitted drawing keeps from the borders and the panels. */
const margin = 14;

/** What panels leave of a viewport for a drawing that is fitted into it. */
export function roomOf(viewport: Viewport, insets: Insets): Viewport {
  return {
    width: Math.max(1, viewport.width - insets.left - insets.right - 2 * margin),
    height: Math.max(1, viewport.height - insets.top - insets.bottom - 2 * margin),
  };
}

/** The camera that shows all of `bounds`, never larger than life, with a margin, centred in what the panels leave free. */
export function fit(bounds: Rect, viewport: Viewport, insets: Insets): Camera {
  const room = roomOf(viewport, insets);
  const zoom = Math.min(1, room.width / Math.max(1, bounds.width), room.height / Math.max(1, bounds.height));
  const middle = centre(bounds);
  return {
    zoom,
    x: insets.left + margin + room.width / 2 - middle.x * zoom,
    y: insets.top + margin + room.height / 2 - middle.y * zoom,
  };
}

/** The camera moved as little as needed for `rect` to be in sight. */
export function reveal(camera: Camera, rect: Rect, viewport: Viewport, insets: Insets): Camera {
  const kept = 24;
  const from = toScreen(camera, rect);
  const to = toScreen(camera, { x: rect.x + rect.width, y: rect.y + rect.height });
  const shift = (low: number, high: number, least: number, greatest: number): number => {
    if (low < least) return least - low;
    return high > greatest ? Math.max(greatest - high, least - low) : 0;
  };
  const dx = shift(from.x, to.x, insets.left + kept, viewport.width - insets.right - kept);
  const dy = shift(from.y, to.y, insets.top + kept, viewport.height - insets.bottom - kept);
  return dx === 0 && dy === 0 ? camera : panBy(camera, dx, dy);
}
