import { boundsOf, boundsOfPoints, type Point, type Rect } from "../geometry";
import { boxesAround } from "./boxes-around";
import { freeLines, type LineStyle, pillsUnder } from "./free-lines";
import type { LayoutRequest, PlacedNode, Placement } from "./placement";

/** Whether all that is to be drawn has a place already. */
export function hasPlaces(request: LayoutRequest, places: Placement): boolean {
  return request.nodes.every(({ id }) => places.nodes.has(id));
}

/**
 * The drawing with its nodes where they stand in `places`, and those in `moved` where they were put. A line stays as
 * it was where neither of its ends moved or grew; any other is led anew. Nodes without a place are left out. `former`
 * is the drawing that `places` is of.
 */
export function adopt(
  request: LayoutRequest,
  places: Placement,
  moved: ReadonlyMap<string, Point>,
  style: LineStyle,
  former: LayoutRequest,
): Placement {
  const nodes = new Map<string, PlacedNode>();
  const still = new Set<string>();
  for (const { id, width, height } of request.nodes) {
    const before = places.nodes.get(id);
    if (before === undefined) continue;
    const to = moved.get(id) ?? before;
    nodes.set(id, { x: to.x, y: to.y, width, height, row: before.row });
    if (to.x === before.x && to.y === before.y && width === before.width && height === before.height) still.add(id);
  }
  const groups = new Map<string, Rect>();
  for (const [key, pill] of pillsUnder(request, nodes)) {
    const before = places.groups.get(key);
    const node = key.split("\n")[0] ?? "";
    groups.set(key, before !== undefined && before.width === pill.width && still.has(node) ? before : pill);
  }
  const edges = new Map<string, readonly Point[]>();
  const led = request.edges.filter((edge) => {
    const line = places.edges.get(edge.id);
    const stays = line !== undefined && still.has(edge.dependent) && still.has(edge.provider);
    if (stays) edges.set(edge.id, line);
    return !stays;
  });
  for (const [id, line] of freeLines(led, { nodes, groups }, style)) edges.set(id, line);
  const boxes = boxesOf(request, places, nodes, still, former);
  return { nodes, groups, edges, boxes, rows: places.rows, bounds: boundsOfAll(nodes, groups, edges, boxes) };
}

/** A box in which nothing moved stays as it was: the lines within it may need more room than its nodes. */
function boxesOf(
  request: LayoutRequest,
  places: Placement,
  nodes: ReadonlyMap<string, PlacedNode>,
  still: ReadonlySet<string>,
  former: LayoutRequest,
): Map<string, Rect> {
  const stirred = new Set<string>();
  const stir = (boxId: string | undefined): void => {
    for (let box = boxId; box !== undefined && !stirred.has(box); box = request.parents.get(box)) stirred.add(box);
  };
  const boxOf = new Map(request.nodes.map(({ id, boxId }) => [id, boxId]));
  for (const { id, boxId } of request.nodes) if (!still.has(id)) stir(boxId);
  for (const { id, boxId } of former.nodes) if (boxOf.get(id) !== boxId) stir(boxId);
  const boxes = boxesAround(request, nodes);
  for (const [id, around] of boxes) {
    const before = places.boxes.get(id);
    if (before !== undefined && !stirred.has(id)) boxes.set(id, boundsOf([before, around]));
  }
  return boxes;
}

/** The least box around all that is drawn. */
export function boundsOfAll(
  nodes: ReadonlyMap<string, Rect>,
  groups: ReadonlyMap<string, Rect>,
  edges: ReadonlyMap<string, readonly Point[]>,
  boxes: ReadonlyMap<string, Rect>,
): Rect {
  return boundsOf([...nodes.values(), ...groups.values(), ...boxes.values(), ...[...edges.values()].map(boundsOfPoints)]);
}
