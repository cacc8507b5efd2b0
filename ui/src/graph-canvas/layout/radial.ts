import type { Point } from "../geometry";
import type { LayoutRequest } from "./placement";

/** Least distance between rings, upright; sideways it is {@link stretch} times as much, as nodes are wide. */
const ringDistance = 92;
const stretch = 1.9;

/**
 * The middle of each node on rings around `roots`: its ring is how many steps away it is, its direction that of what
 * it was reached through, each with a sector by how many are reached through it (radial tree of a breadth-first search).
 * What is joined to no root stands on the outermost ring. Linear.
 */
export function radialPlaces({ nodes, edges }: LayoutRequest, roots: readonly string[]): Map<string, Point> {
  const joined = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  for (const { dependent, provider } of edges) {
    joined.get(dependent)?.push(provider);
    joined.get(provider)?.push(dependent);
  }
  const known = roots.filter((id) => joined.has(id));
  const first = known.length > 0 ? known : nodes.slice(0, 1).map(({ id }) => id);
  const { rings, children } = walk(first, joined);
  const rest = nodes.map(({ id }) => id).filter((id) => !rings.has(id));
  const outermost = Math.max(0, ...rings.values()) + 1;
  for (const id of rest) rings.set(id, outermost);
  const widths = new Map(nodes.map(({ id, width }) => [id, width]));
  const radii = ringRadii(rings, widths, first.length > 1);
  const leaves = new Map<string, number>();
  const weigh = (id: string): number => {
    const weight = Math.max(1, (children.get(id) ?? []).reduce((sum, child) => sum + weigh(child), 0));
    leaves.set(id, weight);
    return weight;
  };
  const top = [...first, ...rest];
  const whole = top.reduce((sum, id) => sum + weigh(id), 0);
  const places = new Map<string, Point>();
  const spread = (ids: readonly string[], from: number, angle: number, weight: number): void => {
    let at = from;
    for (const id of ids) {
      const own = (angle * (leaves.get(id) ?? 1)) / weight;
      const radius = radii[rings.get(id) ?? 0] ?? 0;
      const direction = at + own / 2;
      places.set(id, { x: Math.cos(direction) * radius * stretch, y: Math.sin(direction) * radius });
      const below = children.get(id) ?? [];
      if (below.length > 0) spread(below, at, own, leaves.get(id) ?? 1);
      at += own;
    }
  };
  spread(top, -Math.PI / 2, 2 * Math.PI, whole);
  return places;
}

function walk(first: readonly string[], joined: ReadonlyMap<string, readonly string[]>) {
  const rings = new Map<string, number>(first.map((id) => [id, 0]));
  const children = new Map<string, string[]>();
  const queue = [...first];
  for (const id of queue) {
    const own: string[] = [];
    for (const other of joined.get(id) ?? []) {
      if (rings.has(other)) continue;
      rings.set(other, (rings.get(id) ?? 0) + 1);
      own.push(other);
      queue.push(other);
    }
    children.set(id, own);
  }
  return { rings, children };
}

/** Each ring is far enough from the one within, and long enough for its nodes. */
function ringRadii(rings: ReadonlyMap<string, number>, widths: ReadonlyMap<string, number>, severalRoots: boolean): number[] {
  const needed: number[] = [];
  for (const [id, ring] of rings) needed[ring] = (needed[ring] ?? 0) + (widths.get(id) ?? 0) + 30;
  const radii: number[] = [];
  needed.forEach((length, ring) => {
    const least = ring === 0 ? (severalRoots ? ringDistance / 2 : 0) : (radii[ring - 1] ?? 0) + ringDistance;
    radii[ring] = ring === 0 && !severalRoots ? 0 : Math.max(least, length / (Math.PI * (1 + stretch)));
  });
  return radii;
}
