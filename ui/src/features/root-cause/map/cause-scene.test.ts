import { expect, it } from "vitest";
import type { SceneNode } from "../../../graph-canvas/scene";
import { causeScene } from "./cause-scene";

const node = (id: string): SceneNode => ({
  id,
  name: id,
  detail: "",
  icon: "server",
  shape: "box",
  lifecycle: "live",
  lifecycleLabel: "",
  importance: 0,
  state: "down",
  forced: true,
  hops: 2,
  groups: [],
});

it("puts the most telling mark above a CI, without hops and rings", () => {
  const scene = causeScene(
    { mode: "impact", nodes: [node("1"), node("2")], edges: [] },
    [
      { ci: 1, mark: "cause" },
      { ci: 1, mark: "explained" },
    ],
    (mark) => mark.toUpperCase(),
  );
  expect(scene.nodes[0]).toMatchObject({ state: "down", tag: { text: "CAUSE", look: "accent" } });
  expect(scene.nodes[0]).not.toHaveProperty("hops");
  expect(scene.nodes[1]).not.toHaveProperty("tag");
  expect(scene.nodes[1]).not.toHaveProperty("forced");
});
