import type { Point, Rect } from "../geometry";
import { PriorityQueue } from "./priority-queue";
import { UsedLanes } from "./used-lanes";

/** How far a line keeps from what it must not touch, and where beside it lines run, in pixels at zoom 1. */
const clearance = 5;
const beside = 9;

/** What a bend costs, as pixels of a detour that would avoid it. */
const bendCost = 40;

/** What running along another line costs, for each pixel. */
const sharedCost = 6;

/** A way along which a line runs: 0 sideways, 1 up and down. */
type Way = 0 | 1;

/**
 * The cheapest orthogonal line from one point to another around obstacles, both leaving and arriving vertically; null
 * where there is none. Dijkstra's algorithm with A*'s estimate on the lines beside the obstacles; for n of them
 * O(n² log n).
 */
export function route(from: Point, to: Point, obstacles: readonly Rect[], used: UsedLanes): Point[] | null {
  const xs = ordered([from.x, to.x, ...obstacles.flatMap((rect) => [rect.x - beside, rect.x + rect.width + beside])]);
  const ys = ordered([from.y, to.y, ...obstacles.flatMap((rect) => [rect.y - beside, rect.y + rect.height + beside])]);
  const isFree = (x: number, y: number): boolean => !obstacles.some((rect) => touches(rect, x, y));
  const columns = xs.length;
  const idOf = (column: number, row: number, way: Way): number => (row * columns + column) * 2 + way;
  const start = idOf(xs.indexOf(from.x), ys.indexOf(from.y), 1);
  const goal = idOf(xs.indexOf(to.x), ys.indexOf(to.y), 1);
  const cost = new Map<number, number>([[start, 0]]);
  const before = new Map<number, number>();
  const open = new PriorityQueue();
  open.push(start, 0);
  for (let state = open.pop(); state !== null; state = open.pop()) {
    if (state === goal) return bendsOf(state, before, columns, xs, ys);
    const way = (state % 2) as Way;
    const place = (state - way) / 2;
    const [column, row] = [place % columns, Math.floor(place / columns)];
    const [x, y] = [xs[column] ?? 0, ys[row] ?? 0];
    const own = cost.get(state) ?? 0;
    for (const [dx, dy] of steps) {
      const [nextColumn, nextRow] = [column + dx, row + dy];
      const [nextX, nextY] = [xs[nextColumn], ys[nextRow]];
      if (nextX === undefined || nextY === undefined) continue;
      if (!isFree(nextX, nextY) || !isFree((x + nextX) / 2, (y + nextY) / 2)) continue;
      const nextWay: Way = dx === 0 ? 1 : 0;
      const length = Math.abs(nextX - x) + Math.abs(nextY - y);
      const shared = used.isUsed(x, y, nextX, nextY) ? sharedCost * length : 0;
      const price = own + length + shared + (nextWay === way ? 0 : bendCost);
      const next = idOf(nextColumn, nextRow, nextWay);
      if (price >= (cost.get(next) ?? Infinity)) continue;
      cost.set(next, price);
      before.set(next, state);
      open.push(next, price + Math.abs(to.x - nextX) + Math.abs(to.y - nextY));
    }
  }
  return null;
}

const steps = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;

function ordered(values: readonly number[]): number[] {
  return [...new Set(values)].sort((one, other) => one - other);
}

function touches(rect: Rect, x: number, y: number): boolean {
  return (
    x > rect.x - clearance &&
    x < rect.x + rect.width + clearance &&
    y > rect.y - clearance &&
    y < rect.y + rect.height + clearance
  );
}

/** The ends and bends of the line that leads to a state. */
function bendsOf(
  goal: number,
  before: ReadonlyMap<number, number>,
  columns: number,
  xs: readonly number[],
  ys: readonly number[],
): Point[] {
  const points: Point[] = [];
  for (let state: number | undefined = goal; state !== undefined; state = before.get(state)) {
    const place = Math.floor(state / 2);
    const point = { x: xs[place % columns] ?? 0, y: ys[Math.floor(place / columns)] ?? 0 };
    const [last, last2] = [points.at(-1), points.at(-2)];
    const isStraight = last !== undefined && last2 !== undefined && ((last.x === point.x && last2.x === point.x) || (last.y === point.y && last2.y === point.y));
    if (isStraight) points.pop();
    points.push(point);
  }
  return points.reverse();
}
