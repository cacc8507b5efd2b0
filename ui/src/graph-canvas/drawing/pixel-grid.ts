import type { Camera } from "../camera";
import type { Point, Rect } from "../geometry";

/** Puts world places onto the pixels of the screen, so that thin lines, borders and text are sharp at every zoom. */
export interface PixelGrid {
  /** The nearest border between pixels. */
  readonly x: (x: number) => number;
  readonly y: (y: number) => number;
  /** The box with its sides between pixels. */
  readonly rect: <T extends Rect>(rect: T) => T;
  /** The nearest middle of a pixel, for lines one pixel wide. */
  readonly middle: (point: Point) => Point;
  /** The width of a line in world units; thin lines become one pixel. */
  readonly lineWidth: (width: number) => number;
}

/** Device pixels up to which a line is drawn one pixel wide. */
const thin = 1.5;

/** The pixels under a camera. `scale` is device pixels per CSS pixel. */
export function pixelGrid(camera: Camera, scale: number): PixelGrid {
  const zoom = camera.zoom * scale;
  const left = Math.round(camera.x * scale);
  const top = Math.round(camera.y * scale);
  const x = (value: number): number => (Math.round(value * zoom + left) - left) / zoom;
  const y = (value: number): number => (Math.round(value * zoom + top) - top) / zoom;
  return {
    x,
    y,
    rect: (rect) => {
      const from = { x: x(rect.x), y: y(rect.y) };
      return { ...rect, ...from, width: x(rect.x + rect.width) - from.x, height: y(rect.y + rect.height) - from.y };
    },
    middle: (point) => ({
      x: (Math.floor(point.x * zoom + left) + 0.5 - left) / zoom,
      y: (Math.floor(point.y * zoom + top) + 0.5 - top) / zoom,
    }),
    lineWidth: (width) => (width * zoom < thin ? 1 / zoom : width),
  };
}
