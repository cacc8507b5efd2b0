import { boundsOf, boundsOfPoints, grow, intersects, type Point, type Rect } from "../geometry";
import { type EdgeToPlace, groupKey, type LayoutRequest, type Placement } from "./placement";
import { route } from "./route";
import { UsedLanes } from "./used-lanes";

/** More new lines than this are worth a new layout. */
const mostNewLines = 8;

/** Nodes around the two ends beyond which the search for a way takes too long to wait for. */
const mostObstacles = 220;

/** How far from both ends a way is looked for, in pixels at zoom 1. */
const surroundings = 260;

/** Distance of lines along the border of a node, and from its corners. */
const port = 7;

/** How far a line leaves its node, and arrives at the next, before it may turn. */
const stub = 12;

/**
 * The placement with lines taken away and new ones led around the nodes, all of which stay where they are. Null where
 * that is not enough: nodes come, go or change their size, or a line finds no way; and where no line comes or goes.
 */
export function reroute(previous: Placement, former: LayoutRequest, request: LayoutRequest): Placement | null {
  if (sizesOf(former) !== sizesOf(request)) return null;
  const wanted = new Map(request.edges.map((edge) => [edge.id, edge]));
  const edges = new Map([...previous.edges].filter(([id]) => wanted.has(id)));
  const added = request.edges.filter(({ id }) => !previous.edges.has(id));
  // A line may make a node belong into another box: that is no reason to move it.
  if (added.length === 0 && edges.size === previous.edges.size) return null;
  const moved = former.edges.some(({ id, groupId }) => wanted.has(id) && wanted.get(id)?.groupId !== groupId);
  if (moved || added.length > mostNewLines) return null;
  const used = new UsedLanes(edges.values());
  for (const edge of added) {
    const line = newLine(edge, previous, [...edges.values()], used);
    if (line === null) return null;
    edges.set(edge.id, line);
    used.add(line);
  }
  const drawn = [...edges.values()].map(boundsOfPoints);
  return { ...previous, edges, bounds: boundsOf([...previous.nodes.values(), ...previous.boxes.values(), ...previous.groups.values(), ...drawn]) };
}

function sizesOf({ nodes }: LayoutRequest): string {
  return JSON.stringify(nodes.map(({ id, width, height, groups }) => [id, width, height, groups]));
}

function newLine(edge: EdgeToPlace, placement: Placement, lines: readonly (readonly Point[])[], used: UsedLanes): Point[] | null {
  const dependent = placement.nodes.get(edge.dependent);
  const provider = placement.nodes.get(edge.provider);
  if (dependent === undefined || provider === undefined) return null;
  const pill = edge.groupId === undefined ? undefined : placement.groups.get(groupKey(edge.dependent, edge.groupId));
  const ends = lines.flatMap((line) => [line[0], line.at(-1)].flatMap((end) => end ?? []));
  const start =
    pill === undefined
      ? freePort(dependent, dependent.y + dependent.height, provider.x + provider.width / 2, ends)
      : { x: pill.x + pill.width / 2, y: pill.y + pill.height };
  const end = freePort(provider, provider.y, start.x, ends);
  const sight = grow(boundsOf([dependent, provider]), surroundings);
  const obstacles = [...placement.nodes.values(), ...placement.groups.values()].filter((rect) => intersects(rect, sight));
  if (obstacles.length > mostObstacles) return null;
  const way = route({ x: start.x, y: start.y + stub }, { x: end.x, y: end.y - stub }, obstacles, used);
  if (way === null) return null;
  return [start, ...way.slice(way.length > 1 && way[1]?.x === start.x ? 1 : 0, way.at(-2)?.x === end.x ? -1 : undefined), end];
}

/** A place on an upper or lower border where no line ends yet, as near to `wish` as there is one. */
function freePort(node: Rect, y: number, wish: number, ends: readonly Point[]): Point {
  const taken = ends.filter((end) => Math.abs(end.y - y) < 2).map((end) => end.x);
  const places: number[] = [];
  for (let x = Math.floor(node.x) + 10.5; x <= node.x + node.width - 10; x += port) places.push(x);
  const room = (x: number): number => Math.min(port, ...taken.map((other) => Math.abs(other - x)));
  const [best] = places.sort((one, other) => room(other) - room(one) || Math.abs(one - wish) - Math.abs(other - wish));
  return { x: best ?? Math.floor(node.x + node.width / 2) + 0.5, y };
}
