import type { Point, Rect } from "../geometry";
import type { Placement } from "./placement";

/** How long nodes take to their new places, in milliseconds. */
export const moveDuration = 200;

/** Progress of a move that slows down towards its end; `t` from 0 to 1. */
export function easeOut(t: number): number {
  return 1 - (1 - t) ** 3;
}

/** The placement moved as a whole. */
export function translate(placement: Placement, dx: number, dy: number): Placement {
  if (dx === 0 && dy === 0) return placement;
  const move = <T extends Point>(place: T): T => ({ ...place, x: place.x + dx, y: place.y + dy });
  return {
    nodes: mapValues(placement.nodes, move),
    edges: mapValues(placement.edges, (line) => line.map(move)),
    groups: mapValues(placement.groups, move),
    boxes: mapValues(placement.boxes, move),
    rows: mapValues(placement.rows, (height) => height + dy),
    bounds: move(placement.bounds),
  };
}

/**
 * The new placement moved so that the node `anchor` stands where it stood before. Without an anchor in both, the
 * node that stays and is nearest to `centre` is taken, so that what the user looks at does not jump.
 */
export function keepInPlace(next: Placement, previous: Placement, anchor: string | null, centre: Point): Placement {
  const id = anchor !== null && next.nodes.has(anchor) && previous.nodes.has(anchor) ? anchor : nearest(next, previous, centre);
  const from = id === null ? undefined : previous.nodes.get(id);
  const to = id === null ? undefined : next.nodes.get(id);
  return from === undefined || to === undefined ? next : translate(next, from.x - to.x, from.y - to.y);
}

function nearest(next: Placement, previous: Placement, centre: Point): string | null {
  let best: string | null = null;
  let least = Infinity;
  for (const [id, node] of previous.nodes) {
    const distance = Math.hypot(node.x + node.width / 2 - centre.x, node.y + node.height / 2 - centre.y);
    if (distance < least && next.nodes.has(id)) {
      least = distance;
      best = id;
    }
  }
  return best;
}

/** The placement part of the way, `t` from 0 to 1, from one to the next. Lines that change their shape jump. */
export function between(from: Placement, to: Placement, t: number): Placement {
  if (t >= 1) return to;
  const mix = (a: number, b: number): number => a + (b - a) * t;
  const mixRect = <T extends Rect>(end: T, start: Rect | undefined): T =>
    start === undefined ? end : { ...end, x: mix(start.x, end.x), y: mix(start.y, end.y) };
  return {
    ...to,
    nodes: mapValues(to.nodes, (node, id) => mixRect(node, from.nodes.get(id))),
    groups: mapValues(to.groups, (group, id) => mixRect(group, from.groups.get(id))),
    edges: mapValues(to.edges, (line, id) => {
      const start = from.edges.get(id);
      if (start?.length !== line.length) return line;
      return line.map((point, index) => {
        const before = start[index] ?? point;
        return { x: mix(before.x, point.x), y: mix(before.y, point.y) };
      });
    }),
  };
}

function mapValues<V, W>(map: ReadonlyMap<string, V>, change: (value: V, key: string) => W): Map<string, W>;
function mapValues<V, W>(map: ReadonlyMap<number, V>, change: (value: V, key: number) => W): Map<number, W>;
function mapValues<K, V, W>(map: ReadonlyMap<K, V>, change: (value: V, key: K) => W): Map<K, W> {
  const changed = new Map<K, W>();
  for (const [key, value] of map) changed.set(key, change(value, key));
  return changed;
}
