import type { Sight } from "../camera";
import type { Point, Rect } from "../geometry";
import type { PlacedNode, Placement } from "./placement";

/** A drawing as it is kept in a file: places, lines and what of it was in sight. Plain data. */
export interface KeptDrawing {
  /** Id, left, top, width, height, row. */
  readonly nodes: readonly (readonly [string, number, number, number, number, number])[];
  /** Id and the points of the line, one number after the other. */
  readonly edges: readonly (readonly [string, ...number[]])[];
  readonly groups: readonly (readonly [string, number, number, number, number])[];
  readonly boxes: readonly (readonly [string, number, number, number, number])[];
  readonly rows: readonly (readonly [number, number])[];
  readonly bounds: readonly [number, number, number, number];
  /** The middle of what was in sight, and the zoom. */
  readonly sight: Sight;
}

/** The drawing to keep. Lines are rounded to a hundredth of a pixel. */
export function keptDrawing(placement: Placement, sight: KeptDrawing["sight"]): KeptDrawing {
  const rects = (places: ReadonlyMap<string, Rect>) =>
    [...places].map(([id, { x, y, width, height }]) => [id, x, y, width, height] as const);
  const { x, y, width, height } = placement.bounds;
  return {
    nodes: [...placement.nodes].map(([id, node]) => [id, node.x, node.y, node.width, node.height, node.row]),
    edges: [...placement.edges].map(([id, line]) => [id, ...line.flatMap((point) => [rounded(point.x), rounded(point.y)])]),
    groups: rects(placement.groups),
    boxes: rects(placement.boxes),
    rows: [...placement.rows],
    bounds: [x, y, width, height],
    sight,
  };
}

/** The places of a kept drawing. */
export function placementOf(kept: KeptDrawing): Placement {
  const rect = ([id, x, y, width, height]: readonly [string, number, number, number, number]) =>
    [id, { x, y, width, height }] as const;
  const node = ([id, x, y, width, height, row]: KeptDrawing["nodes"][number]): readonly [string, PlacedNode] =>
    [id, { x, y, width, height, row }];
  const [x, y, width, height] = kept.bounds;
  return {
    nodes: new Map(kept.nodes.map(node)),
    edges: new Map(kept.edges.map(([id, ...numbers]) => [id, pointsOf(numbers)])),
    groups: new Map(kept.groups.map(rect)),
    boxes: new Map(kept.boxes.map(rect)),
    rows: new Map(kept.rows),
    bounds: { x, y, width, height },
  };
}

function pointsOf(numbers: readonly number[]): Point[] {
  const points: Point[] = [];
  for (let at = 1; at < numbers.length; at += 2) points.push({ x: numbers[at - 1] ?? 0, y: numbers[at] ?? 0 });
  return points;
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}
