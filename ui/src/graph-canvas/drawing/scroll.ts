import type { Rect } from "../geometry";

/** What stands on a canvas: what it was drawn from, and the corner of the world's origin in device pixels. */
export interface Drawn {
  /** Everything but the corner that the drawing depends on. */
  readonly of: readonly unknown[];
  readonly left: number;
  readonly top: number;
}

/** By how many device pixels a drawing has moved since it was drawn; null where it is another one. */
export function scrolledBy(before: Drawn | null, now: Drawn): { readonly dx: number; readonly dy: number } | null {
  if (before === null || before.of.length !== now.of.length) return null;
  if (before.of.some((part, index) => !Object.is(part, now.of[index]))) return null;
  return { dx: now.left - before.left, dy: now.top - before.top };
}

/** The parts of a canvas of this size, in device pixels, that come into sight when its drawing moves by `dx`, `dy`. */
export function bared(dx: number, dy: number, width: number, height: number): Rect[] {
  if (Math.abs(dx) >= width || Math.abs(dy) >= height) return [{ x: 0, y: 0, width, height }];
  const rows: Rect = { x: 0, y: dy > 0 ? 0 : height + dy, width, height: Math.abs(dy) };
  const columns: Rect = {
    x: dx > 0 ? 0 : width + dx,
    y: dy > 0 ? dy : 0,
    width: Math.abs(dx),
    height: height - Math.abs(dy),
  };
  return [rows, columns].filter((part) => part.width > 0 && part.height > 0);
}
