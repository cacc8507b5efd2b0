import { describe, expect, it } from "vitest";
import type { ForcedState } from "../../../ipc/bindings";
import { answer } from "../answer.fixture";
import { candidate } from "./candidate.fixture";
import { runnerUp, shownFaults } from "./chosen-cause";

const down = (ci: number): ForcedState => ({ ci, state: "down" });
const candidates = [candidate({ ci: 1, state: "degraded" }), candidate({ ci: 2 })];

describe("the faults shown", () => {
  it("are those of the best cause until another is chosen, in the state the answer now has it", () => {
    const view = answer({ candidates, hypotheses: [{ faults: [down(1)], probability: 0.6 }] });
    expect(shownFaults(view, null)).toEqual([{ ci: 1, state: "degraded" }]);
    expect(shownFaults(view, [{ ci: 2, state: "degraded" }])).toEqual([down(2)]);
    expect(shownFaults(view, [down(7)])).toEqual([{ ci: 1, state: "degraded" }]);
  });

  it("are several where several together explain it best", () => {
    const view = answer({ candidates, hypotheses: [{ faults: [down(1), down(2)], probability: 0.6 }] });
    expect(shownFaults(view, null)).toEqual([down(1), down(2)]);
    expect(shownFaults(view, [down(2)])).toEqual([down(2)]);
  });

  it("are none where nothing can be the cause", () => {
    expect(shownFaults(answer({}), null)).toEqual([]);
  });

  it("have the next hypothesis of other CIs as runner-up", () => {
    const hypotheses = [
      { faults: [down(1)], probability: 0.5 },
      { faults: [{ ci: 1, state: "degraded" as const }], probability: 0.2 },
      { faults: [down(2)], probability: 0.1 },
    ];
    expect(runnerUp(answer({ hypotheses }), [down(1)])).toEqual([down(2)]);
    expect(runnerUp(answer({ hypotheses }), [down(2)])).toEqual([down(1)]);
  });
});
