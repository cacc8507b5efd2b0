import { boundsOf, type Rect } from "../geometry";
import type { LayoutRequest } from "./placement";

/** Room around what stands in a box; at the bottom for marks of hidden neighbours and the box's name. */
export const boxPadding = { top: 10, left: 10, bottom: 33, right: 10 };

/** The boxes around nodes that stand in them, inner boxes first; a box with nothing in it has no place. */
export function boxesAround(request: LayoutRequest, nodes: ReadonlyMap<string, Rect>): Map<string, Rect> {
  const contents = new Map<string, Rect[]>();
  const add = (box: string, rect: Rect): void => {
    contents.set(box, [...(contents.get(box) ?? []), rect]);
  };
  for (const node of request.nodes) {
    const place = nodes.get(node.id);
    if (node.boxId !== undefined && place !== undefined) add(node.boxId, place);
  }
  const places = new Map<string, Rect>();
  for (const id of innermostFirst(request)) {
    const inside = contents.get(id) ?? [];
    if (inside.length === 0) continue;
    const { x, y, width, height } = boundsOf(inside);
    const place = {
      x: x - boxPadding.left,
      y: y - boxPadding.top,
      width: width + boxPadding.left + boxPadding.right,
      height: height + boxPadding.top + boxPadding.bottom,
    };
    places.set(id, place);
    const parent = request.parents.get(id);
    if (parent !== undefined) add(parent, place);
  }
  return places;
}

/** All boxes, each before the one in which it stands. */
export function innermostFirst({ nodes, parents }: Pick<LayoutRequest, "nodes" | "parents">): string[] {
  const depths = new Map<string, number>();
  const depthOf = (id: string, seen: ReadonlySet<string>): number => {
    const known = depths.get(id);
    if (known !== undefined) return known;
    const parent = parents.get(id);
    const depth = parent === undefined || seen.has(parent) ? 0 : 1 + depthOf(parent, new Set([...seen, parent]));
    depths.set(id, depth);
    return depth;
  };
  for (const { boxId } of nodes) {
    for (let id = boxId; id !== undefined && !depths.has(id); id = parents.get(id)) depthOf(id, new Set([id]));
  }
  return [...depths].sort(([, one], [, other]) => other - one).map(([id]) => id);
}
