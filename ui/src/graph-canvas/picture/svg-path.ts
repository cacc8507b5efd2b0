import type { Point } from "../geometry";
import { svgNumber } from "./svg-text";

/** A path as the `d` attribute writes it, made by the same calls as a path on a canvas. Places are those of the file. */
export class SvgPath {
  private readonly parts: string[] = [];
  private at: Point | null = null;

  get data(): string {
    return this.parts.join("");
  }

  moveTo(point: Point): void {
    this.parts.push(`M${pair(point)}`);
    this.at = point;
  }

  /** A line from where the path is; where it is nowhere yet, it begins here. */
  lineTo(point: Point): void {
    if (this.at === null) return this.moveTo(point);
    this.parts.push(`L${pair(point)}`);
    this.at = point;
  }

  /** A line towards `corner`, turning with a round bend towards `end`, as far as where the bend ends. */
  arcTo(corner: Point, end: Point, radius: number): void {
    const from = this.at ?? corner;
    const back = direction(corner, from);
    const on = direction(corner, end);
    const turn = back.x * on.y - back.y * on.x;
    if (radius <= 0 || Math.abs(turn) < 1e-6) return this.lineTo(corner);
    const angle = Math.acos(Math.max(-1, Math.min(1, back.x * on.x + back.y * on.y)));
    const reach = radius / Math.tan(angle / 2);
    this.lineTo({ x: corner.x + back.x * reach, y: corner.y + back.y * reach });
    this.bend({ x: corner.x + on.x * reach, y: corner.y + on.y * reach }, radius, turn < 0);
  }

  /** A whole circle. */
  circle(middle: Point, radius: number): void {
    this.moveTo({ x: middle.x - radius, y: middle.y });
    this.bend({ x: middle.x + radius, y: middle.y }, radius, true);
    this.bend({ x: middle.x - radius, y: middle.y }, radius, true);
    this.close();
  }

  /** A box with round corners. */
  box(x: number, y: number, width: number, height: number, wanted: number): void {
    const radius = Math.max(0, Math.min(wanted, width / 2, height / 2));
    const [right, bottom] = [x + width, y + height];
    this.moveTo({ x: x + radius, y });
    this.lineTo({ x: right - radius, y });
    this.bend({ x: right, y: y + radius }, radius, true);
    this.lineTo({ x: right, y: bottom - radius });
    this.bend({ x: right - radius, y: bottom }, radius, true);
    this.lineTo({ x: x + radius, y: bottom });
    this.bend({ x, y: bottom - radius }, radius, true);
    this.lineTo({ x, y: y + radius });
    this.bend({ x: x + radius, y }, radius, true);
    this.close();
  }

  close(): void {
    this.parts.push("Z");
  }

  private bend(to: Point, radius: number, clockwise: boolean): void {
    const size = svgNumber(radius);
    this.parts.push(`A${size} ${size} 0 0 ${clockwise ? 1 : 0} ${pair(to)}`);
    this.at = to;
  }
}

function pair({ x, y }: Point): string {
  return `${svgNumber(x)} ${svgNumber(y)}`;
}

function direction(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}
