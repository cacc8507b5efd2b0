/** A place on the drawing, in world units (one unit is one CSS pixel at zoom 1). */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An axis-parallel box in world units; `x`, `y` is its top left corner. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The box that holds nothing and lies at the origin. */
export const emptyRect: Rect = { x: 0, y: 0, width: 0, height: 0 };

/** True where the two boxes share at least an edge. */
export function intersects(a: Rect, b: Rect): boolean {
  return (
    a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height
  );
}

/** True where the point lies in the box or on its border. */
export function contains(rect: Rect, point: Point): boolean {
  return (
    point.x >= rect.x &&
    point.x <= rect.x + rect.width &&
    point.y >= rect.y &&
    point.y <= rect.y + rect.height
  );
}

/** The box grown by `by` on each side. */
export function grow(rect: Rect, by: number): Rect {
  return { x: rect.x - by, y: rect.y - by, width: rect.width + 2 * by, height: rect.height + 2 * by };
}

/** The box's middle. */
export function centre(rect: Rect): Point {
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}

/** The box spanned by two corners given in any order. */
export function rectBetween(a: Point, b: Point): Rect {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}

/** The least box around all of `rects`; the empty box where there is none. */
export function boundsOf(rects: Iterable<Rect>): Rect {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const rect of rects) {
    left = Math.min(left, rect.x);
    top = Math.min(top, rect.y);
    right = Math.max(right, rect.x + rect.width);
    bottom = Math.max(bottom, rect.y + rect.height);
  }
  return left > right ? emptyRect : { x: left, y: top, width: right - left, height: bottom - top };
}

/** The least box around a line through `points`. */
export function boundsOfPoints(points: readonly Point[]): Rect {
  return boundsOf(points.map((point) => ({ x: point.x, y: point.y, width: 0, height: 0 })));
}
