import { describe, expect, it } from "vitest";
import type { ForcedState } from "../../../ipc/bindings";
import { scenariosOf, withoutScenario, withScenario } from "./scenario-list";

const failed = (...cis: number[]): ForcedState[] => cis.map((ci) => ({ ci, state: "down" }));

describe("selections that are compared", () => {
  it("begin with the question of the tab", () => {
    expect(scenariosOf({ forced: failed(1) })).toEqual([failed(1)]);
    expect(scenariosOf({ forced: [], others: [failed(2)] })).toEqual([[], failed(2)]);
  });

  it("take a place, with empty ones before it", () => {
    const params = withScenario({ forced: failed(1), page: "scenarios" }, 2, failed(3));
    expect(params).toEqual({ forced: failed(1), page: "scenarios", others: [[], failed(3)] });
    expect(withScenario(params, 0, failed(4)).forced).toEqual(failed(4));
  });

  it("move up when one is taken away", () => {
    const params = { forced: failed(1), others: [failed(2), failed(3)] };
    expect(withoutScenario(params, 0)).toEqual({ forced: failed(2), others: [failed(3)] });
    expect(withoutScenario(params, 1)).toEqual({ forced: failed(1), others: [failed(3)] });
    expect(withoutScenario({ forced: failed(1) }, 0)).toEqual({ forced: [], others: [] });
  });
});
