import { describe, expect, it } from "vitest";
import { listRows } from "./list-rows";
import type { Scene, SceneNode } from "./scene";

function node(id: string, name: string): SceneNode {
  return { id, name, detail: id, icon: "box", shape: "box", lifecycle: "live", lifecycleLabel: "", importance: 0, groups: [] };
}

const scene: Scene = {
  mode: "plain",
  nodes: [node("a", "host-10"), node("b", "host-9"), node("c", "app")],
  edges: [
    { id: "1", dependent: "c", provider: "a", kind: "hard" },
    { id: "2", dependent: "b", provider: "c", kind: "soft" },
  ],
};

describe("listRows", () => {
  it("lists nodes by name, numbers within names in their order", () => {
    expect(listRows(scene, new Set()).map((row) => row.id)).toEqual(["c", "b", "a"]);
  });

  it("puts what an open node needs and what needs it under it", () => {
    const rows = listRows(scene, new Set(["c"]));
    expect(rows.slice(1, 3).map((row) => row.kind === "joined" && [row.way, row.node.id])).toEqual([
      ["needs", "a"],
      ["usedBy", "b"],
    ]);
  });
});
