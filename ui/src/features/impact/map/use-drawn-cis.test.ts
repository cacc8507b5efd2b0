import { describe, expect, it } from "vitest";
import type { ExplanationLine } from "../../../ipc/bindings";
import { withCarriers } from "./use-drawn-cis";

function explanationOf(ids: readonly number[]): { lines: ExplanationLine[] } {
  return {
    lines: ids.map((id, depth) => ({
      depth,
      ci: {
        id,
        key: `k-${id}`,
        name: `ci ${id}`,
        class: "server",
        status: "live",
        criticality: null,
        location: null,
        availabilityTarget: null,
      },
      state: "down",
      forced: null,
      link: null,
      shownAbove: false,
    })),
  };
}

describe("the CIs drawn for an answer", () => {
  it("are those of its map, then the carriers of its services, each once", () => {
    expect(withCarriers([1, 2], [explanationOf([2, 3]), explanationOf([3, 4])])).toEqual([1, 2, 3, 4]);
  });

  it("stay few enough to read, and lose none of the map", () => {
    const map = Array.from({ length: 200 }, (_, id) => id);
    const many = explanationOf(Array.from({ length: 500 }, (_, id) => 1000 + id));
    const drawn = withCarriers(map, [many]);
    expect(drawn.length).toBe(260);
    expect(drawn.slice(0, 200)).toEqual(map);
  });
});
