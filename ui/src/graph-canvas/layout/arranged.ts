import { centre, type Point } from "../geometry";
import { boundsOfAll, hasPlaces } from "./adopt";
import { boxesAround } from "./boxes-around";
import { freeLines, pillsUnder } from "./free-lines";
import type { LayoutRequest, Placement } from "./placement";
import { separate } from "./separate";

/** How far a new node is put from the middle of those it is joined to, for a start. */
const nearby = 70;

/**
 * A placement of nodes by the middle that each is given. Those in `previous` stay where they are, new ones come near
 * to what they are joined to; nothing overlaps but what stays. Lines are straight.
 */
export function arranged(request: LayoutRequest, middles: ReadonlyMap<string, Point>, previous: Placement | null): Placement {
  const kept = new Set<string>();
  const known = new Map<string, Point>();
  for (const { id } of request.nodes) {
    const before = previous?.nodes.get(id);
    if (before === undefined) continue;
    kept.add(id);
    known.set(id, centre(before));
  }
  const middleOf = kept.size === 0 ? middles : middlesWithNewcomers(request, known);
  const boxes = request.nodes.map(({ id, width, height }) => {
    const { x, y } = middleOf.get(id) ?? { x: 0, y: 0 };
    return { id, x: Math.round(x - width / 2), y: Math.round(y - height / 2), width, height };
  });
  const apart = separate(boxes, kept);
  const nodes = new Map([...apart].map(([id, { x, y, width, height }]) => [id, { x, y, width, height, row: 0 }]));
  const groups = pillsUnder(request, nodes);
  const edges = freeLines(request.edges, { nodes, groups }, "straight");
  const around = boxesAround(request, nodes);
  return { nodes, groups, edges, boxes: around, rows: new Map(), bounds: boundsOfAll(nodes, groups, edges, around) };
}

/** The places of a drawing with one for each node that has none yet, near to what it is joined to. */
export function withNewcomers(request: LayoutRequest, places: Placement): Placement {
  if (hasPlaces(request, places)) return places;
  return { ...places, nodes: new Map([...places.nodes, ...arranged(request, places.nodes, places).nodes]) };
}

/** Puts what is new around the middle of what it is joined to, each in another direction. */
function middlesWithNewcomers({ nodes, edges }: LayoutRequest, known: ReadonlyMap<string, Point>): Map<string, Point> {
  const joined = new Map<string, string[]>();
  const add = (id: string, other: string): void => {
    joined.set(id, [...(joined.get(id) ?? []), other]);
  };
  for (const { dependent, provider } of edges) {
    add(dependent, provider);
    add(provider, dependent);
  }
  const places = new Map(known);
  let turn = 0;
  for (const { id } of nodes) {
    if (places.has(id)) continue;
    const around = (joined.get(id) ?? []).flatMap((other) => places.get(other) ?? []);
    const count = Math.max(1, around.length);
    const middle = { x: around.reduce((sum, { x }) => sum + x, 0) / count, y: around.reduce((sum, { y }) => sum + y, 0) / count };
    // The golden angle spreads any number of directions evenly.
    turn += 2.399963;
    places.set(id, { x: middle.x + Math.cos(turn) * nearby * 1.6, y: middle.y + Math.sin(turn) * nearby });
  }
  return places;
}
