import type { Point } from "../geometry";
import { FreeIntervals } from "./free-intervals";
import type { EdgeToPlace, LayoutRequest, NodeToPlace, Placement } from "./placement";

/** Where everything should stand horizontally in a layout that follows another. */
export interface Pins {
  /** Left side of each node. */
  readonly left: ReadonlyMap<string, number>;
  /** Horizontal place of each edge in every row that it passes without ending there. */
  readonly passes: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

const nodeGap = 12;
const passGap = 12;

/**
 * Keeps nodes and edges that stay exactly where they were, puts new nodes into the free places of their rows
 * nearest to their neighbours, and leads new edges through gaps. Linear in the drawing but for the search for gaps.
 */
export function pin(request: LayoutRequest, rows: ReadonlyMap<string, number>, previous: Placement): Pins {
  const free = new Map<number, FreeIntervals>();
  const inRow = (row: number): FreeIntervals => {
    const known = free.get(row);
    if (known !== undefined) return known;
    const made = new FreeIntervals();
    free.set(row, made);
    return made;
  };
  const left = new Map<string, number>();
  for (const node of request.nodes) {
    const before = previous.nodes.get(node.id);
    if (before === undefined) continue;
    left.set(node.id, before.x);
    inRow(before.row).occupy(before.x - nodeGap, before.x + node.width + nodeGap);
  }
  const passes = new Map<string, Map<number, number>>();
  for (const edge of request.edges) {
    const kept = keptPasses(edge, rows, previous);
    if (kept === null) continue;
    passes.set(edge.id, kept);
    for (const [row, x] of kept) inRow(row).occupy(x - passGap, x + passGap);
  }
  placeNewNodes(request, rows, left, inRow);
  for (const edge of request.edges) {
    if (!passes.has(edge.id)) passes.set(edge.id, newPasses(edge, request, rows, left, inRow));
  }
  return { left, passes };
}

function placeNewNodes(
  request: LayoutRequest,
  rows: ReadonlyMap<string, number>,
  left: Map<string, number>,
  inRow: (row: number) => FreeIntervals,
): void {
  const neighbours = new Map<string, string[]>();
  for (const edge of request.edges) {
    neighbours.set(edge.dependent, [...(neighbours.get(edge.dependent) ?? []), edge.provider]);
    neighbours.set(edge.provider, [...(neighbours.get(edge.provider) ?? []), edge.dependent]);
  }
  const widths = new Map(request.nodes.map((node) => [node.id, node.width]));
  const centreOf = (id: string): number | null => {
    const x = left.get(id);
    return x === undefined ? null : x + (widths.get(id) ?? 0) / 2;
  };
  let waiting = request.nodes.filter((node) => !left.has(node.id));
  while (waiting.length > 0) {
    const blocks = new Map<string, { wish: number; row: number; nodes: NodeToPlace[] }>();
    for (const node of waiting) {
      const centres = (neighbours.get(node.id) ?? []).flatMap((id) => centreOf(id) ?? []);
      if (centres.length === 0) continue;
      const wish = Math.round(centres.reduce((sum, centre) => sum + centre, 0) / centres.length);
      const row = rows.get(node.id) ?? 0;
      const block = blocks.get(`${row} ${wish}`) ?? { wish, row, nodes: [] };
      block.nodes.push(node);
      blocks.set(`${row} ${wish}`, block);
    }
    if (blocks.size === 0) blocks.set("", { wish: 0, row: rows.get(waiting[0]?.id ?? "") ?? 0, nodes: waiting.slice(0, 1) });
    for (const block of blocks.values()) placeBlock(block.nodes, block.wish, inRow(block.row), left);
    waiting = waiting.filter((node) => !left.has(node.id));
  }
}

/** Sets like nodes side by side around the place they wish for, from the middle outwards. */
function placeBlock(nodes: readonly NodeToPlace[], wish: number, row: FreeIntervals, left: Map<string, number>): void {
  const whole = nodes.reduce((sum, node) => sum + node.width + nodeGap, -nodeGap);
  let x = wish - whole / 2;
  const wishes = nodes.map((node) => {
    const own = x;
    x += node.width + nodeGap;
    return { node, own, distance: Math.abs(own + node.width / 2 - wish) };
  });
  for (const { node, own } of wishes.sort((a, b) => a.distance - b.distance)) {
    const found = row.nearest(own, node.width);
    left.set(node.id, found);
    row.occupy(found - nodeGap, found + node.width + nodeGap);
  }
}

function rowsBetween(edge: EdgeToPlace, rows: ReadonlyMap<string, number>): number[] {
  const from = rows.get(edge.dependent) ?? 0;
  const to = rows.get(edge.provider) ?? 0;
  const between: number[] = [];
  for (let row = Math.min(from, to) + 1; row < Math.max(from, to); row += 1) between.push(row);
  return between;
}

function keptPasses(
  edge: EdgeToPlace,
  rows: ReadonlyMap<string, number>,
  previous: Placement,
): Map<number, number> | null {
  const line = previous.edges.get(edge.id);
  if (line === undefined) return null;
  const passes = new Map<number, number>();
  for (const row of rowsBetween(edge, rows)) {
    const height = previous.rows.get(row);
    const x = height === undefined ? null : crossing(line, height);
    if (x === null) return null;
    passes.set(row, x);
  }
  return passes;
}

/** Where a line crosses a height, or null where it does not. */
function crossing(line: readonly Point[], height: number): number | null {
  for (let index = 1; index < line.length; index += 1) {
    const from = line[index - 1];
    const to = line[index];
    if (from === undefined || to === undefined) continue;
    if (Math.min(from.y, to.y) <= height && Math.max(from.y, to.y) >= height) return to.x;
  }
  return null;
}

function newPasses(
  edge: EdgeToPlace,
  request: LayoutRequest,
  rows: ReadonlyMap<string, number>,
  left: ReadonlyMap<string, number>,
  inRow: (row: number) => FreeIntervals,
): Map<number, number> {
  const passes = new Map<number, number>();
  const between = rowsBetween(edge, rows);
  if (between.length === 0) return passes;
  const width = request.nodes.find((node) => node.id === edge.provider)?.width ?? 0;
  const wish = (left.get(edge.provider) ?? 0) + width / 2;
  for (const row of between) {
    const x = inRow(row).nearest(wish, 0);
    passes.set(row, x);
    inRow(row).occupy(x - passGap, x + passGap);
  }
  return passes;
}
