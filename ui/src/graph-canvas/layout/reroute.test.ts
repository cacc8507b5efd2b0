import { describe, expect, test } from "vitest";
import { contains, grow, type Point } from "../geometry";
import type { EdgeToPlace, LayoutRequest, PlacedNode, Placement } from "./placement";
import { reroute } from "./reroute";

const WIDTH = 100;
const HEIGHT = 34;

/** Nodes on a grid, as "a 0 0" for name, column and row. */
function placed(texts: readonly string[]): Placement {
  const nodes = new Map<string, PlacedNode>();
  for (const text of texts) {
    const [id = "", column = "0", row = "0"] = text.split(" ");
    nodes.set(id, { x: Number(column) * 130, y: Number(row) * 90, width: WIDTH, height: HEIGHT, row: Number(row) });
  }
  return { nodes, edges: new Map(), groups: new Map(), boxes: new Map(), rows: new Map(), bounds: { x: 0, y: 0, width: 1, height: 1 } };
}

function request(placement: Placement, edges: readonly string[]): LayoutRequest {
  const nodes = [...placement.nodes.keys()].map((id) => ({ id, width: WIDTH, height: HEIGHT, groups: [], atTop: false }));
  return {
    nodes,
    parents: new Map(),
    edges: edges.map((text): EdgeToPlace => {
      const [dependent = "", provider = ""] = text.split(">");
      return { id: text, dependent, provider };
    }),
  };
}

/** The points of a line, a few pixels apart. */
function along(line: readonly Point[]): Point[] {
  return line.slice(1).flatMap((to, index) => {
    const from = line[index] ?? to;
    const count = Math.max(1, Math.round(Math.hypot(to.x - from.x, to.y - from.y) / 3));
    return Array.from({ length: count }, (_, part) => ({
      x: from.x + ((to.x - from.x) * part) / count,
      y: from.y + ((to.y - from.y) * part) / count,
    }));
  });
}

const ESTATE = ["a 0 0", "b 1 0", "c 0 1", "d 1 1", "e 2 1", "f 0 2", "g 1 2", "h 2 3"];

describe("a new line", () => {
  test.each(["a>f", "a>h", "h>a", "c>d", "e>c", "b>g", "g>b"])("%s runs around all nodes, between the borders of its own", (text) => {
    const before = placed(ESTATE);
    const after = reroute(before, request(before, []), request(before, [text]));
    const line = after?.edges.get(text) ?? [];
    const [dependent, provider] = text.split(">").map((id) => before.nodes.get(id));
    expect(line.length).toBeGreaterThan(1);
    expect(line[0]?.y).toBe((dependent?.y ?? 0) + HEIGHT);
    expect(line.at(-1)?.y).toBe(provider?.y);
    line.slice(1).forEach((to, index) => expect(line[index]?.x === to.x || line[index]?.y === to.y).toBe(true));
    for (const point of along(line).slice(1)) {
      for (const node of before.nodes.values()) expect(contains(grow(node, -1), point), JSON.stringify(line)).toBe(false);
    }
    expect(after?.nodes).toBe(before.nodes);
  });

  test("keeps its own lane beside another one", () => {
    const before = placed(ESTATE);
    const first = reroute(before, request(before, []), request(before, ["a>f"]));
    if (first === null) throw new Error("no way");
    const second = reroute(first, request(before, ["a>f"]), request(before, ["a>f", "a>g"]));
    const upright = (line: readonly Point[] = []) =>
      along(line).filter((point, index, all) => all[index - 1]?.x === point.x).map((point) => `${Math.round(point.x)}`);
    const shared = upright(second?.edges.get("a>f")).filter((x) => upright(second?.edges.get("a>g")).includes(x));
    expect(shared).toEqual([]);
  });
});

test("a line that goes leaves everything else where it is", () => {
  const before = placed(ESTATE);
  const drawn = reroute(before, request(before, []), request(before, ["a>c", "c>f"]));
  if (drawn === null) throw new Error("no way");
  const after = reroute(drawn, request(before, ["a>c", "c>f"]), request(before, ["c>f"]));
  expect([...(after?.edges.keys() ?? [])]).toEqual(["c>f"]);
  expect(after?.edges.get("c>f")).toBe(drawn.edges.get("c>f"));
});

test("nodes that come or change need a layout", () => {
  const before = placed(ESTATE);
  const more = placed([...ESTATE, "i 2 0"]);
  expect(reroute(before, request(before, []), request(more, []))).toBeNull();
});

test("a node that a line puts into another box stays where it is; for the same lines there is nothing to lead", () => {
  const before = placed(ESTATE);
  const boxed = (edges: readonly string[], box: string): LayoutRequest => {
    const plain = request(before, edges);
    return { ...plain, nodes: plain.nodes.map((node) => (node.id === "c" ? { ...node, boxId: box } : node)) };
  };
  expect(reroute(before, boxed([], "x"), boxed(["c>f"], "y"))?.nodes).toBe(before.nodes);
  expect(reroute(before, boxed([], "x"), boxed([], "y"))).toBeNull();
});
