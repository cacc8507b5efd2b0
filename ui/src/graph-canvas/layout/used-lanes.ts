import type { Point } from "../geometry";

/** Lines nearer to each other than this, in pixels, look like one. */
const apart = 5;

/** The stretches along which lines run already. */
export class UsedLanes {
  private readonly level = new Map<number, [number, number][]>();
  private readonly upright = new Map<number, [number, number][]>();

  constructor(lines: Iterable<readonly Point[]>) {
    for (const line of lines) this.add(line);
  }

  /** Adds a line of upright and level stretches. */
  add(line: readonly Point[]): void {
    line.slice(1).forEach((to, index) => {
      const from = line[index] ?? to;
      if (from.y === to.y) put(this.level, to.y, from.x, to.x);
      else put(this.upright, to.x, from.y, to.y);
    });
  }

  /** Whether a line runs along, or right beside, the stretch between two points on one height or above each other. */
  isUsed(x: number, y: number, toX: number, toY: number): boolean {
    return y === toY ? has(this.level, y, x, toX) : has(this.upright, x, y, toY);
  }
}

function put(lanes: Map<number, [number, number][]>, at: number, from: number, to: number): void {
  const key = Math.round(at);
  const stretches = lanes.get(key) ?? [];
  stretches.push([Math.min(from, to), Math.max(from, to)]);
  lanes.set(key, stretches);
}

function has(lanes: ReadonlyMap<number, readonly [number, number][]>, at: number, from: number, to: number): boolean {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  for (let key = Math.round(at) - apart + 1; key < Math.round(at) + apart; key += 1) {
    if (lanes.get(key)?.some(([start, end]) => start < high && end > low) === true) return true;
  }
  return false;
}
