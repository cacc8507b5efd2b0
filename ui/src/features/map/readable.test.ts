import { describe, expect, it } from "vitest";
import type { Scene } from "../../graph-canvas/scene";
import { isReadableIn, mostAtFirst } from "./readable";

function row(count: number): Scene {
  return {
    mode: "plain",
    edges: [],
    nodes: Array.from({ length: count }, (_, index) => ({
      id: String(index), name: "n", detail: "", icon: "box", shape: "box", lifecycle: "live", lifecycleLabel: "", importance: 0, groups: [],
    })),
  };
}

describe("isReadableIn", () => {
  const room = { width: 1000, height: 600 };

  it.each([
    ["fits", row(11), room, true],
    ["is too wide", row(12), room, false],
    ["is too high", row(1), { width: 1000, height: 40 }, false],
    ["has too many nodes", row(mostAtFirst + 1), { width: 1e6, height: 1e6 }, false],
  ])("tells a drawing that %s", (_, scene, place, readable) => {
    expect(isReadableIn(scene, place)).toBe(readable);
  });
});
