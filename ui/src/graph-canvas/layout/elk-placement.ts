import type { ElkNode } from "elkjs/lib/elk-api";
import { boundsOf, boundsOfPoints, type Point, type Rect } from "../geometry";
import { boxIdOf } from "./elk-boxes";
import type { PlacedNode, Placement } from "./placement";
import { rowsFromPlaces } from "./rows";
import { straighten } from "./straighten";

/** Reads a placement off a graph that ELK has laid out. */
export function placementFromElk(graph: ElkNode): Placement {
  const boxes = new Map<string, Rect>();
  const children = nodesWithin(graph, { x: 0, y: 0 }, boxes);
  const rows = rowsFromPlaces(children);
  const nodes = new Map<string, PlacedNode>();
  const groups = new Map<string, Rect>();
  const heights = new Map<number, number>();
  for (const { child, id, x, y, width, height } of children) {
    nodes.set(id, { x, y, width, height, row: rows.get(id) ?? 0 });
    heights.set(rows.get(id) ?? 0, y + height / 2);
    for (const port of child.ports ?? []) {
      if (!port.id.startsWith("group\n")) continue;
      const place = rectOf(port);
      groups.set(port.id.slice("group\n".length), { ...place, x: x + place.x, y: y + place.y });
    }
  }
  const edges = new Map<string, readonly Point[]>();
  for (const edge of graph.edges ?? []) {
    const section = edge.sections?.[0];
    if (section === undefined) continue;
    const line = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint].map(sharp);
    // A pill stays in the middle of its port; any other edge may leave its node a little further left or right.
    edges.set(edge.id, straighten(line, edge.sources[0]?.startsWith("group\n") !== true));
  }
  const bounds = boundsOf([...nodes.values(), ...boxes.values(), ...groups.values(), ...[...edges.values()].map(boundsOfPoints)]);
  return { nodes, edges, groups, boxes, rows: heights, bounds };
}

/** The nodes of a graph that stand in no box or, at any depth, in one; the boxes are added to `boxes`. */
function nodesWithin(graph: ElkNode, corner: Point, boxes: Map<string, Rect>): (Rect & { child: ElkNode; id: string })[] {
  return (graph.children ?? []).flatMap((child) => {
    const own = rectOf(child);
    const place = { ...own, x: corner.x + own.x, y: corner.y + own.y };
    const boxId = boxIdOf(child);
    if (boxId === null) return [{ ...place, child, id: child.id }];
    boxes.set(boxId, place);
    return nodesWithin(child, place, boxes);
  });
}

/** A box on whole pixels, so that its border is drawn sharp. */
function rectOf(shape: { x?: number; y?: number; width?: number; height?: number }): Rect {
  return { x: Math.round(shape.x ?? 0), y: Math.round(shape.y ?? 0), width: shape.width ?? 0, height: shape.height ?? 0 };
}

/** A point in the middle of a pixel sideways, so that thin upright lines are drawn sharp; heights are those of borders. */
function sharp(point: Point): Point {
  return { x: Math.floor(point.x) + 0.5, y: point.y };
}
