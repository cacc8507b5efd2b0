import { contains, grow, type Point, type Rect } from "../geometry";
import { groupKey, type EdgeToPlace, type LayoutRequest, type Placement, type PlacedNode } from "./placement";

/** `straight` goes from border to border, `orthogonal` leaves below and enters above as the layered layout does. */
export type LineStyle = "straight" | "orthogonal";

/** Distance between lines that join the same two nodes. */
const lane = 7;

/** How far an orthogonal line stays away from nodes. */
const clearance = 8;

/** How many nodes a line is checked against at most: beyond, it takes the first way. */
const mostObstacles = 400;

/** The pills of redundancy groups, side by side under their dependents. */
export function pillsUnder(request: LayoutRequest, nodes: ReadonlyMap<string, Rect>): Map<string, Rect> {
  const pills = new Map<string, Rect>();
  for (const node of request.nodes) {
    const place = nodes.get(node.id);
    if (place === undefined) continue;
    const gap = 8;
    const whole = node.groups.reduce((sum, group) => sum + group.width + gap, -gap);
    let x = place.x + Math.round((place.width - whole) / 2);
    for (const { id, width, height } of node.groups) {
      pills.set(groupKey(node.id, id), { x, y: place.y + place.height, width, height });
      x += width + gap;
    }
  }
  return pills;
}

/** Leads edges between nodes that stand anywhere. Lines between the same two nodes run side by side. */
export function freeLines(
  edges: readonly EdgeToPlace[],
  { nodes, groups }: Pick<Placement, "nodes" | "groups">,
  style: LineStyle,
): Map<string, readonly Point[]> {
  const counts = new Map<string, number>();
  const lines = new Map<string, readonly Point[]>();
  for (const edge of edges) {
    const dependent = nodes.get(edge.dependent);
    const provider = nodes.get(edge.provider);
    if (dependent === undefined || provider === undefined) continue;
    const pair = [edge.dependent, edge.provider].sort().join("\n");
    const earlier = counts.get(pair) ?? 0;
    counts.set(pair, earlier + 1);
    const offset = lane * Math.ceil(earlier / 2) * (earlier % 2 === 0 ? 1 : -1);
    const pill = edge.groupId === undefined ? undefined : groups.get(groupKey(edge.dependent, edge.groupId));
    const line =
      style === "straight" ? straightLine(dependent, provider, pill, offset) : orthogonalLine(dependent, provider, pill, offset, nodes);
    lines.set(edge.id, line);
  }
  return lines;
}

function straightLine(dependent: Rect, provider: Rect, pill: Rect | undefined, offset: number): readonly Point[] {
  const from = shifted(middle(dependent), middle(provider), offset);
  const to = shifted(middle(provider), middle(dependent), -offset);
  const start = pill === undefined ? onBorder(dependent, from, to) : onBorder(pill, middle(pill), to);
  return [start, onBorder(provider, to, start)];
}

function middle(rect: Rect): Point {
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}

/** The point moved sideways, seen along the way to the other. */
function shifted(point: Point, other: Point, by: number): Point {
  const length = Math.hypot(other.x - point.x, other.y - point.y);
  if (by === 0 || length === 0) return point;
  return { x: point.x - ((other.y - point.y) / length) * by, y: point.y + ((other.x - point.x) / length) * by };
}

/** Where the way from within a box to a point leaves the box. */
function onBorder(rect: Rect, within: Point, to: Point): Point {
  const [dx, dy] = [to.x - within.x, to.y - within.y];
  const along = (from: number, low: number, high: number, step: number): number =>
    step > 0 ? (high - from) / step : step < 0 ? (low - from) / step : Infinity;
  const part = Math.min(1, along(within.x, rect.x, rect.x + rect.width, dx), along(within.y, rect.y, rect.y + rect.height, dy));
  return { x: within.x + dx * part, y: within.y + dy * part };
}

/**
 * Quick enough to follow a node that is being moved, where a search for the best way is not. Of a few orthogonal ways the one that passes behind the fewest nodes, the shorter where they are equal.
 */
function orthogonalLine(
  dependent: PlacedNode,
  provider: PlacedNode,
  pill: Rect | undefined,
  offset: number,
  nodes: ReadonlyMap<string, PlacedNode>,
): readonly Point[] {
  const start = pill === undefined
    ? { x: sharp(dependent.x + dependent.width / 2 + offset), y: dependent.y + dependent.height }
    : { x: sharp(pill.x + pill.width / 2), y: pill.y + pill.height };
  const end = { x: sharp(provider.x + provider.width / 2 + offset), y: provider.y };
  const obstacles = nodes.size > mostObstacles ? [] : [...nodes.values()].filter((one) => one !== dependent && one !== provider);
  let best: { line: readonly Point[]; cost: number } | null = null;
  for (const line of ways(start, end, dependent, provider)) {
    const cost = crossings(line, obstacles) * 100_000 + lengthOf(line) + line.length * 20;
    if (best === null || cost < best.cost) best = { line, cost };
  }
  return best?.line ?? [start, end];
}

/** Down and across at several heights where the provider stands lower; and past the side of either node. */
function ways(start: Point, end: Point, dependent: Rect, provider: Rect): (readonly Point[])[] {
  const found: (readonly Point[])[] = [];
  if (end.y - start.y > 2 * clearance) {
    if (start.x === end.x) found.push([start, end]);
    for (const part of [0.5, 0.25, 0.75]) {
      const y = Math.round(start.y + (end.y - start.y) * part);
      found.push([start, { x: start.x, y }, { x: end.x, y }, end]);
    }
  }
  const below = start.y + clearance + 4;
  const above = end.y - clearance - 4;
  for (const x of sides(dependent, provider)) {
    found.push([start, { x: start.x, y: below }, { x, y: below }, { x, y: above }, { x: end.x, y: above }, end]);
  }
  return found;
}

/** Upright channels between and beside two nodes. */
function sides(one: Rect, other: Rect): number[] {
  const gap = 2 * clearance;
  const [left, right] = one.x < other.x ? [one, other] : [other, one];
  return [
    sharp((left.x + left.width + right.x) / 2),
    ...[one, other].flatMap((rect) => [sharp(rect.x - gap), sharp(rect.x + rect.width + gap)]),
    sharp(Math.min(one.x, other.x) - 2 * gap),
    sharp(Math.max(one.x + one.width, other.x + other.width) + 2 * gap),
  ];
}

function crossings(line: readonly Point[], obstacles: readonly Rect[]): number {
  let count = 0;
  for (const obstacle of obstacles) {
    const room = grow(obstacle, clearance / 2);
    for (let at = 1; at < line.length; at += 1) {
      const from = line[at - 1];
      const to = line[at];
      if (from !== undefined && to !== undefined && meets(room, from, to)) {
        count += 1;
        break;
      }
    }
  }
  return count;
}

/** Whether an upright or level stretch meets a box. */
function meets(room: Rect, from: Point, to: Point): boolean {
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
  if (contains(room, from) || contains(room, to)) return true;
  return left < room.x + room.width && right > room.x && top < room.y + room.height && bottom > room.y;
}

function lengthOf(line: readonly Point[]): number {
  let sum = 0;
  for (let at = 1; at < line.length; at += 1) {
    const [from, to] = [line[at - 1], line[at]];
    if (from !== undefined && to !== undefined) sum += Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
  }
  return sum;
}

/** The middle of a pixel sideways, so that thin upright lines are drawn sharp. */
function sharp(x: number): number {
  return Math.floor(x) + 0.5;
}
