import { describe, expect, it } from "vitest";
import type { StateCounts } from "../../ipc/bindings";
import { affectedTotal, countDifferences, signed } from "./count-differences";

function counts(down: number, degraded: number, atRisk: number): StateCounts {
  return { down, degraded, atRisk, up: 0, assumed: 0, servicesDown: 0 };
}

describe("differences between answers", () => {
  it("name the states that changed, worst first", () => {
    expect(countDifferences(counts(1, 5, 9), counts(13, 5, 2))).toEqual([
      { state: "down", change: 12 },
      { state: "at_risk", change: -7 },
    ]);
  });

  it("are none between equal answers", () => {
    expect(countDifferences(counts(1, 2, 3), counts(1, 2, 3))).toEqual([]);
  });

  it("carry their sign", () => {
    expect([signed(12), signed(-3)]).toEqual(["+12", "−3"]);
  });

  it("count affected CIs of any state", () => {
    expect(affectedTotal(counts(1, 2, 3))).toBe(6);
  });
});
