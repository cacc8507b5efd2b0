import { describe, expect, it } from "vitest";
import { emptyPlacement, type LayoutRequest, type Placement } from "./placement";
import { rowsFromPlaces, suggestRows } from "./rows";

function request(text: string, atTop: readonly string[] = []): LayoutRequest {
  const edges = text.split(" ").map((id) => {
    const [dependent = "", provider = ""] = id.split(">");
    return { id, dependent, provider };
  });
  const ids = [...new Set(edges.flatMap((edge) => [edge.dependent, edge.provider]))];
  return {
    nodes: ids.map((id) => ({ id, width: 100, height: 34, groups: [], atTop: atTop.includes(id) })),
    edges,
    parents: new Map(),
  };
}

function standing(rows: Readonly<Record<string, number>>): Placement {
  const nodes = new Map(
    Object.entries(rows).map(([id, row]) => [id, { x: 0, y: row * 70, width: 100, height: 34, row }]),
  );
  return { ...emptyPlacement, nodes };
}

describe("suggestRows", () => {
  it.each([
    ["below what needs it", "a>b b>n", {}, { a: 0, b: 1, n: 2 }],
    ["below the lowest of several", "a>n b>n a>b", {}, { a: 0, b: 1, n: 2 }],
    ["above what it needs", "n>a a>b", {}, { a: 0, b: 1, n: -1 }],
    ["in a chain of new ones", "a>b b>n n>m m>o", {}, { a: 0, b: 1, n: 2, m: 3, o: 4 }],
    ["at the top when nothing is near", "a>b x>y", {}, { a: 0, b: 1, x: 0, y: 1 }],
  ])("puts a new node %s", (_, text, __, expected) => {
    const rows = suggestRows(request(text), standing({ a: 0, b: 1 }));
    const wanted = Object.entries(expected).filter(([id]) => id !== "y");
    for (const [id, row] of wanted) expect(rows.get(id), id).toBe(row);
  });

  it("lifts new services to the top row", () => {
    const rows = suggestRows(request("a>b b>c s>c", ["s"]), standing({ a: 0, b: 1, c: 2 }));
    expect(rows.get("s")).toBe(0);
  });
});

describe("rowsFromPlaces", () => {
  it("counts nodes that overlap vertically as one row", () => {
    const rows = rowsFromPlaces([
      { id: "c", y: 80, height: 34 },
      { id: "a", y: 0, height: 34 },
      { id: "b", y: 5, height: 39 },
    ]);
    expect(Object.fromEntries(rows)).toEqual({ a: 0, b: 0, c: 1 });
  });
});
