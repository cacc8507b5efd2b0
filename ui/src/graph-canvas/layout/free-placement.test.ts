import { describe, expect, it } from "vitest";
import { grow, intersects, type Rect } from "../geometry";
import { adopt } from "./adopt";
import { arranged, withNewcomers } from "./arranged";
import { keptDrawing, placementOf } from "./kept-drawing";
import { packedMiddles } from "./packed-groups";
import type { LayoutRequest, Placement } from "./placement";
import { radialPlaces } from "./radial";
import { separate } from "./separate";

/** A drawing written as "a>b" edges; `boxes` says which node stands in which box, `parents` which box in which. */
function drawing(text: string, boxes: Readonly<Record<string, string>> = {}, parents: Readonly<Record<string, string>> = {}): LayoutRequest {
  const edges = text.split(" ").map((id) => {
    const [dependent = "", provider = ""] = id.split(">");
    return { id, dependent, provider };
  });
  const ids = [...new Set(edges.flatMap(({ dependent, provider }) => [dependent, provider]))];
  const nodes = ids.map((id) => {
    const box = boxes[id];
    return { id, width: 120, height: 34, groups: [], atTop: false, ...(box === undefined ? {} : { boxId: box }) };
  });
  return { nodes, edges, parents: new Map(Object.entries(parents)) };
}

const star = "s>a s>b s>c a>a1 a>a2 b>b1 c>c1 c1>z";
const nothing = new Map();

function placed(request: LayoutRequest): Placement {
  return arranged(request, radialPlaces(request, ["s"]), null);
}

function overlaps(rects: readonly Rect[]): number {
  return rects.flatMap((one, at) => rects.slice(at + 1).filter((other) => intersects(grow(one, -1), grow(other, -1)))).length;
}

describe("rings", () => {
  it("put the start in the middle and what is further away further out", () => {
    const middles = radialPlaces(drawing(star), ["s"]);
    const distance = (id: string): number => Math.hypot(middles.get(id)?.x ?? 0, middles.get(id)?.y ?? 0);
    expect(distance("s")).toBe(0);
    for (const [inner, outer] of [["s", "a"], ["a", "a1"], ["c", "c1"], ["c1", "z"]] as const) {
      const [one, other] = [middles.get(inner), middles.get(outer)];
      expect(Math.hypot((one?.x ?? 0) / 1.9, one?.y ?? 0)).toBeLessThan(Math.hypot((other?.x ?? 0) / 1.9, other?.y ?? 0));
    }
  });

  it("give every node a place of its own, without overlaps", () => {
    const request = drawing(`${star} ${Array.from({ length: 60 }, (_, at) => `a1>leaf${at}`).join(" ")}`);
    const { nodes, edges } = placed(request);
    expect(nodes.size).toBe(request.nodes.length);
    expect(edges.size).toBe(request.edges.length);
    expect(overlaps([...nodes.values()])).toBe(0);
  });

  it("leave what stays where it is when more comes", () => {
    const before = placed(drawing(star));
    const after = arranged(drawing(`${star} z>new1 z>new2`), new Map(), before);
    for (const [id, { x, y }] of before.nodes) expect({ id, x: after.nodes.get(id)?.x, y: after.nodes.get(id)?.y }).toEqual({ id, x, y });
    expect(overlaps([...after.nodes.values()])).toBe(0);
  });
});

it("pushes nodes apart that stand on one spot, but not those that are fixed", () => {
  const boxes = Array.from({ length: 30 }, (_, at) => ({ id: String(at), x: at % 3, y: 0, width: 110, height: 34 }));
  const apart = separate(boxes, new Set(["7"]));
  expect(overlaps([...apart.values()])).toBe(0);
  expect(apart.get("7")).toMatchObject({ x: 1, y: 0 });
});

it("packs boxes side by side, the inner ones within the outer ones", () => {
  const boxes = { a: "one", a1: "one", a2: "one", b: "two", b1: "two", c: "inner", c1: "inner" };
  const request = drawing(star, boxes, { inner: "two" });
  const { nodes, boxes: places } = arranged(request, packedMiddles(request), null);
  expect(overlaps([...nodes.values()])).toBe(0);
  const [one, two, inner] = ["one", "two", "inner"].map((id) => places.get(id));
  if (one === undefined || two === undefined || inner === undefined) throw new Error("A box has no place");
  expect(overlaps([one, two])).toBe(0);
  expect(inner.x > two.x && inner.y > two.y && inner.x + inner.width < two.x + two.width && inner.y + inner.height < two.y + two.height).toBe(true);
});

describe("places that are taken over", () => {
  const request = drawing(star, { a: "one", a1: "one" });
  const before = placed(request);

  it("are the same to the last line where nothing was moved", () => {
    expect(adopt(request, before, nothing, "straight", request)).toEqual(before);
  });

  it("come back from what is kept of them", () => {
    expect(placementOf(JSON.parse(JSON.stringify(keptDrawing(before, { x: 0, y: 0, zoom: 1 }))))).toEqual({
      ...before,
      edges: new Map([...before.edges].map(([id, line]) => [id, line.map(({ x, y }) => ({ x: Math.round(x * 100) / 100, y: Math.round(y * 100) / 100 }))])),
    });
  });

  it("let lines and boxes follow what was moved, and leave the others", () => {
    const moved = adopt(request, before, new Map([["a1", { x: 900, y: 900 }]]), "orthogonal", request);
    expect(moved.nodes.get("a1")).toMatchObject({ x: 900, y: 900 });
    expect(moved.edges.get("s>b")).toEqual(before.edges.get("s>b"));
    expect(moved.edges.get("a>a1")?.at(-1)).toEqual({ x: 960.5, y: 900 });
    const box = moved.boxes.get("one");
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeGreaterThan(1020);
  });

  it("shrink a box that lost a node, and forget what is gone", () => {
    const without = drawing(star.replace(" a>a1", ""), { a: "one" });
    const after = adopt(without, before, nothing, "straight", request);
    expect(after.nodes.has("a1")).toBe(false);
    expect(after.boxes.get("one")?.width).toBe(140);
  });

  it("are found for what has none, near to what it is joined to", () => {
    const more = withNewcomers(drawing(`${star} z>new`), before);
    const [from, to] = [more.nodes.get("z"), more.nodes.get("new")];
    expect(Math.hypot((from?.x ?? 0) - (to?.x ?? 0), (from?.y ?? 0) - (to?.y ?? 0))).toBeLessThan(400);
  });
});

it("leads an orthogonal line around nodes that stand in its way", () => {
  const request = drawing("top>bottom x>y");
  const at = (x: number, y: number) => ({ x, y, width: 120, height: 34, row: 0 });
  const nodes = new Map([["top", at(0, 0)], ["bottom", at(0, 300)], ["x", at(-20, 140)], ["y", at(400, 140)]]);
  const { edges } = adopt(request, { ...placed(request), nodes, edges: new Map(), groups: new Map() }, nothing, "orthogonal", request);
  const line = edges.get("top>bottom") ?? [];
  const blocked = line.slice(1).some((to, index) => {
    const from = line[index] ?? to;
    const stretch = { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) };
    return intersects(stretch, at(-20, 140));
  });
  expect(blocked).toBe(false);
  for (const [index, to] of line.slice(1).entries()) expect(to.x === line[index]?.x || to.y === line[index]?.y).toBe(true);
});
