import type { Point } from "../geometry";
import { boxPadding } from "./boxes-around";
import type { LayoutRequest, NodeToPlace } from "./placement";

/** How much wider than high a block of nodes or boxes becomes. */
const aspect = 1.9;
const nodeGap = { across: 14, down: 34 };
const boxGap = 26;

/** Something of a known size that is put into a block: a node, or a box with all that is in it. */
interface Piece {
  readonly width: number;
  readonly height: number;
  readonly put: (at: Point) => void;
}

/**
 * The middle of each node, with the nodes of a box in a block of rows, the boxes within a box beside each
 * other below them, and all boxes and what is in none put into rows (shelf packing, by height). Linear but for sorting.
 */
export function packedMiddles(request: LayoutRequest): Map<string, Point> {
  const places = new Map<string, Point>();
  const inBox = new Map<string | undefined, NodeToPlace[]>();
  for (const node of request.nodes) inBox.set(node.boxId, [...(inBox.get(node.boxId) ?? []), node]);
  const within = new Map<string | undefined, Set<string>>();
  for (const { boxId } of request.nodes) {
    for (let id = boxId; id !== undefined; ) {
      const parent = request.parents.get(id);
      const siblings = within.get(parent) ?? new Set<string>();
      if (siblings.has(id)) break;
      within.set(parent, siblings.add(id));
      id = parent;
    }
  }
  const pieceOf = (box: string): Piece => {
    const inside = block(box);
    return {
      width: inside.width + boxPadding.left + boxPadding.right,
      height: inside.height + boxPadding.top + boxPadding.bottom,
      put: ({ x, y }) => inside.put({ x: x + boxPadding.left, y: y + boxPadding.top }),
    };
  };
  const block = (box: string | undefined): Piece => {
    const nodes = (inBox.get(box) ?? []).map((node): Piece => ({
      width: node.width,
      height: node.height,
      put: ({ x, y }) => void places.set(node.id, { x: x + node.width / 2, y: y + node.height / 2 }),
    }));
    const boxes = [...(within.get(box) ?? [])].map(pieceOf).sort((one, other) => other.height - one.height);
    const own = shelves(nodes, nodeGap);
    const inner = shelves(boxes, { across: boxGap, down: boxGap });
    if (nodes.length === 0 || boxes.length === 0) return nodes.length === 0 ? inner : own;
    return shelves([inner, own], { across: boxGap, down: boxGap });
  };
  block(undefined).put({ x: 0, y: 0 });
  return places;
}

/** Pieces in rows, none much wider than the whole should be. */
function shelves(pieces: readonly Piece[], gap: { readonly across: number; readonly down: number }): Piece {
  const area = pieces.reduce((sum, piece) => sum + (piece.width + gap.across) * (piece.height + gap.down), 0);
  const widest = Math.max(Math.sqrt(area * aspect), ...pieces.map(({ width }) => width));
  const puts: ((at: Point) => void)[] = [];
  let [x, y, row, width] = [0, 0, 0, 0];
  for (const piece of pieces) {
    if (x > 0 && x + piece.width > widest) {
      [x, y, row] = [0, y + row + gap.down, 0];
    }
    const [left, top] = [x, y];
    puts.push((at) => piece.put({ x: at.x + left, y: at.y + top }));
    x += piece.width + gap.across;
    width = Math.max(width, x - gap.across);
    row = Math.max(row, piece.height);
  }
  return { width, height: y + row, put: (at) => puts.forEach((put) => put(at)) };
}
