import { describe, expect, it } from "vitest";
import type { Scene, SceneNode } from "../../graph-canvas/scene";
import { drawingSize } from "./drawing-size";

const node = (id: string): SceneNode => ({
  id, name: id, detail: "", icon: "box", shape: "box", lifecycle: "live", lifecycleLabel: "", importance: 0, groups: [],
});
const scene = (ids: string, ...pairs: string[]): Scene => ({
  mode: "plain",
  nodes: [...ids].map(node),
  edges: pairs.map((pair) => ({ id: pair, dependent: pair[0] ?? "", provider: pair[1] ?? "", kind: "hard" })),
});

describe("drawingSize", () => {
  it.each([
    ["nothing", scene(""), 0, 0],
    ["one", scene("a"), 1, 1],
    ["side by side", scene("abc", "ab", "ac"), 2, 2],
    ["a chain", scene("abc", "ab", "bc"), 1, 3],
    ["below the lowest dependent", scene("abc", "ab", "ac", "bc"), 1.13, 3],
    ["given in any order", scene("cba", "ab", "bc"), 1, 3],
  ])("tells rows and width: %s", (_, drawing, nodesAside, rows) => {
    const size = drawingSize(drawing);
    expect(size.height).toBe(rows * 72);
    expect(size.width / (106 * 1.06)).toBeCloseTo(nodesAside, 1);
  });

  it("sets boxes side by side below what is outside them", () => {
    const { nodes, edges } = scene("sabcd", "sa", "ab", "sc", "cd");
    const boxes = [{ id: "one", name: "" }, { id: "two", name: "" }];
    const inBoxes = nodes.map((one) => (one.id === "s" ? one : { ...one, boxId: "ab".includes(one.id) ? "one" : "two" }));
    const size = drawingSize({ mode: "plain", nodes: inBoxes, edges, boxes });
    expect(size.width).toBeCloseTo(2 * (106 + 24 + 10) * 1.06);
    expect(size.height).toBe(72 + 2 * 72 + 40);
  });

  it("comes to an end on circles", () => {
    expect(drawingSize(scene("abc", "ab", "bc", "ca")).height).toBeGreaterThan(0);
  });
});
