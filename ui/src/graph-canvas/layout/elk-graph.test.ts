import ELK from "elkjs/lib/elk.bundled.js";
import { describe, expect, it } from "vitest";
import { contains, grow, type Point, type Rect } from "../geometry";
import { elkGraph, lane } from "./elk-graph";
import { placementFromElk } from "./elk-placement";
import { keepInPlace } from "./motion";
import { groupKey, type LayoutRequest, type Placement } from "./placement";

const elk = new ELK();

/** A drawing written as "a>b" edges; "a>b:g" puts the edge into group g of a; "*s" belongs at the top. */
function drawing(text: string): LayoutRequest {
  const names = new Set<string>();
  const groups = new Map<string, Set<string>>();
  const atTop = new Set<string>();
  const edges = text.split(/\s+/).flatMap((word) => {
    if (word.startsWith("*")) {
      atTop.add(word.slice(1));
      return [];
    }
    const [pair = "", groupId] = word.split(":");
    const [dependent = "", provider = ""] = pair.split(">");
    names.add(dependent).add(provider);
    if (groupId !== undefined) groups.set(dependent, (groups.get(dependent) ?? new Set()).add(groupId));
    return [{ id: word, dependent, provider, ...(groupId === undefined ? {} : { groupId }) }];
  });
  const nodes = [...names].map((id) => ({
    id,
    width: 120,
    height: 34,
    atTop: atTop.has(id),
    groups: [...(groups.get(id) ?? [])].map((group) => ({ id: group, width: 40, height: 14 })),
  }));
  return { nodes, edges, parents: new Map() };
}

async function place(text: string, previous: Placement | null = null): Promise<Placement> {
  return placementFromElk(await elk.layout(elkGraph(drawing(text), previous)));
}

const estate = "s>a s>b a>v1:g a>v2:g b>d b>v2 v1>h1 v2>h2 d>h2 h1>p1 h1>p2 h2>p1 h2>p2 s>h1";

function node(placement: Placement, id: string): Rect {
  const found = placement.nodes.get(id);
  if (found === undefined) throw new Error(`${id} is not placed`);
  return found;
}

function segments(line: readonly Point[]): [Point, Point][] {
  return line.slice(1).map((to, index) => [line[index] ?? to, to]);
}

/** The nodes that a line passes behind. */
function hidden(placement: Placement, edgeId: string): string[] {
  const line = placement.edges.get(edgeId) ?? [];
  return [...placement.nodes].flatMap(([id, rect]) => {
    const inner = grow(rect, -1);
    const touches = segments(line).some(([from, to]) => {
      for (let part = 0; part <= 1; part += 0.02) {
        if (contains(inner, { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part })) return true;
      }
      return false;
    });
    return touches ? [id] : [];
  });
}

describe("a first layout", () => {
  it("puts dependents above what they need, in rows of one height", async () => {
    const placed = await place(estate);
    for (const edge of drawing(estate).edges) {
      expect(node(placed, edge.dependent).y, edge.id).toBeLessThan(node(placed, edge.provider).y);
    }
    const heights = new Map<number, Set<number>>();
    for (const { row, y } of placed.nodes.values()) heights.set(row, (heights.get(row) ?? new Set()).add(y));
    expect([...heights.values()].map((ys) => ys.size)).toEqual([...heights].map(() => 1));
  });

  it("draws orthogonal lines that never pass behind a node", async () => {
    const placed = await place(estate);
    for (const [id, line] of placed.edges) {
      for (const [from, to] of segments(line)) expect(from.x === to.x || from.y === to.y, id).toBe(true);
      expect(hidden(placed, id), id).toEqual([]);
    }
  });

  it("forks the edges of a group from its pill under the dependent", async () => {
    const placed = await place(estate);
    const pill = placed.groups.get(groupKey("a", "g"));
    const dependent = node(placed, "a");
    expect(pill?.y).toBe(dependent.y + dependent.height);
    const start = placed.edges.get("a>v1:g")?.[0];
    expect(placed.edges.get("a>v2:g")?.[0]).toEqual(start);
    expect(start?.y).toBe((pill?.y ?? 0) + 14);
    expect(Math.abs((start?.x ?? 0) - (pill?.x ?? 0) - 20)).toBeLessThan(1);
  });

  it("lets edges into one node enter side by side", async () => {
    const placed = await place("a>x b>x c>x d>x");
    const ends = [...placed.edges.values()].map((line) => line.at(-1)?.x ?? 0).sort((a, b) => a - b);
    expect(ends.slice(1).map((x, index) => x - (ends[index] ?? 0) >= lane)).toEqual([true, true, true]);
  });

  it("lifts services to the top row unless something needs them", async () => {
    const placed = await place("*s *t a>b b>c s>c u>t t>c");
    expect(placed.nodes.get("s")?.row).toBe(0);
    expect(placed.nodes.get("t")?.row).toBeGreaterThan(0);
  });
});

describe("a layout that follows another", () => {
  const cases: [string, string, string][] = [
    ["providers come in below", estate, `${estate} a>x1 a>x2 a>x3 p1>feed`],
    ["dependents come in above", estate, `${estate} y>a y2>s`],
    ["neighbours go away", `${estate} a>x1 a>x2 x1>h1`, estate],
    ["a new node joins two old ones", estate, `${estate} b>n n>p1`],
  ];
  it.each(cases)("moves no node that stays, in relation to the others, when %s", async (_, before, after) => {
    const first = await place(before);
    const second = keepInPlace(await place(after, first), first, "a", { x: 0, y: 0 });
    for (const [id, rect] of second.nodes) {
      const former = first.nodes.get(id);
      if (former !== undefined) expect(Math.abs(rect.x - former.x), id).toBeLessThanOrEqual(1);
    }
    expect({ ...node(second, "a"), row: 0 }).toEqual({ ...node(first, "a"), row: 0 });
  });

  it("leaves the lines that stay where they passed other rows", async () => {
    const first = await place(estate);
    const second = keepInPlace(await place(`${estate} a>x1 a>x2`, first), first, "a", { x: 0, y: 0 });
    const passing = (placed: Placement): number[] =>
      [...new Set((placed.edges.get("s>h1") ?? []).map((point) => Math.round(point.x)))].slice(1, -1);
    expect(passing(second)).toEqual(passing(first));
  });

  it("leads new lines past the nodes", async () => {
    const first = await place(estate);
    const second = await place(`${estate} s>p2 n>p1 s>n`, first);
    for (const id of second.edges.keys()) expect(hidden(second, id), id).toEqual([]);
  });
});

describe("a layout with boxes", () => {
  const boxOf: Readonly<Record<string, string>> = { v1: "one", h1: "one", p1: "one", v2: "two", h2: "two", d: "two" };

  it("puts nodes into their boxes, no others, and leads lines around all nodes", async () => {
    const plain = drawing("s>a s>b a>v1:g a>v2:g b>d v1>h1 v2>h2 d>h2 h1>p1");
    const nodes = plain.nodes.map((one) => (boxOf[one.id] === undefined ? one : { ...one, boxId: boxOf[one.id] ?? "" }));
    const placed = placementFromElk(await elk.layout(elkGraph({ ...plain, nodes }, null)));
    expect([...placed.boxes.keys()].sort()).toEqual(["one", "two"]);
    for (const [boxId, box] of placed.boxes) {
      const inside = [...placed.nodes].flatMap(([id, { x, y, width, height }]) =>
        contains(box, { x, y }) && contains(box, { x: x + width, y: y + height }) ? [id] : [],
      );
      expect(inside.sort()).toEqual(Object.keys(boxOf).filter((id) => boxOf[id] === boxId).sort());
    }
    expect(plain.edges.flatMap(({ id }) => hidden(placed, id))).toEqual([]);
    for (const { id, dependent, provider } of plain.edges) {
      const line = placed.edges.get(id) ?? [];
      const [start, end] = [line[0], line.at(-1)];
      expect(start !== undefined && contains(grow(node(placed, dependent), 16), start)).toBe(true);
      expect(end !== undefined && contains(grow(node(placed, provider), 1), end)).toBe(true);
    }
  });
});
