import type { Point, Rect } from "../geometry";
import { iconGrid, iconPath, type IconName } from "../icons";
import type { Context } from "./frame";

/** Radius of the corners of lines, in pixels at zoom 1. */
export const bendRadius = 6;

/** Starts the path of a box with round corners, moved outwards by `by`. */
export function boxPath(context: Context, rect: Rect, radius: number, by = 0): void {
  context.beginPath();
  context.roundRect(
    rect.x - by,
    rect.y - by,
    rect.width + 2 * by,
    rect.height + 2 * by,
    Math.max(0, Math.min(radius + by, rect.height / 2 + by)),
  );
}

/** Starts the path of an orthogonal line with round corners. */
export function linePath(context: Context, line: readonly Point[]): void {
  context.beginPath();
  const [first, ...rest] = line;
  if (first === undefined) return;
  context.moveTo(first.x, first.y);
  let from = first;
  rest.forEach((corner, index) => {
    const next = rest[index + 1];
    if (next === undefined) {
      context.lineTo(corner.x, corner.y);
    } else {
      const radius = Math.min(bendRadius, distance(from, corner) / 2, distance(corner, next) / 2);
      context.arcTo(corner.x, corner.y, next.x, next.y, radius);
    }
    from = corner;
  });
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** How an icon of the set is put on the canvas: outlined with strokes, or filled. */
export type IconStyle = "outline" | "filled";

/** Draws an icon of the set into a square with this top left corner and side. */
export function drawIcon(
  context: Context,
  name: IconName,
  at: Point,
  side: number,
  colour: string,
  style: IconStyle = "outline",
): void {
  const scale = side / iconGrid;
  context.save();
  context.translate(at.x, at.y);
  context.scale(scale, scale);
  if (style === "filled") {
    context.fillStyle = colour;
    context.fill(iconPath(name));
  } else {
    context.strokeStyle = colour;
    context.lineWidth = 1.5;
    context.lineCap = "round";
    context.lineJoin = "round";
    context.stroke(iconPath(name));
  }
  context.restore();
}
