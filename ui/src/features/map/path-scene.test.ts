import { describe, expect, test } from "vitest";
import type { Scene, SceneEdge, SceneNode } from "../../graph-canvas/scene";
import { nothingBesides, pointOut, withBesides } from "./path-scene";

function node(id: string): SceneNode {
  return { id, name: id, detail: "", icon: "box", shape: "box", lifecycle: "live", lifecycleLabel: "", importance: 0, groups: [] };
}

function edge(id: string, dependent: string, provider: string): SceneEdge {
  return { id, dependent, provider, kind: "hard" };
}

const SCENE: Scene = {
  mode: "plain",
  nodes: ["1", "2", "3", "4"].map(node),
  edges: [edge("10", "1", "2"), edge("11", "2", "3"), edge("12", "1", "4"), edge("13", "4", "3"), edge("14", "4", "2")],
};

test("the chosen path is marked, others stay, and the rest steps back", () => {
  const seen = pointOut(SCENE, {
    cis: [1, 2, 3],
    lines: new Set([10, 11, 12]),
    chosen: new Set([10, 11]),
    tags: new Map([[1, { text: "from", look: "accent" as const }]]),
  });
  expect(seen.nodes.filter((one) => one.faded === true).map((one) => one.id)).toEqual(["4"]);
  expect(seen.nodes[0]?.tag?.text).toBe("from");
  expect(seen.edges.filter((one) => one.marked === true).map((one) => one.id)).toEqual(["10", "11"]);
  expect(seen.edges.filter((one) => one.faded === true).map((one) => one.id)).toEqual(["13", "14"]);
});

describe("what a map must show besides", () => {
  test("comes after the rest", () => {
    expect(withBesides([1, 2], { ...nothingBesides, cis: [2, 5] }, 10)).toEqual([1, 2, 5]);
  });
  test("has its room even on a full map", () => {
    expect(withBesides([1, 2, 3], { ...nothingBesides, cis: [5] }, 3)).toEqual([1, 2, 5]);
  });
});
