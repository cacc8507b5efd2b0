import { expect, it } from "vitest";
import { answer } from "../answer.fixture";
import { candidate } from "../causes/candidate.fixture";
import { drawnBeside } from "./beside";

it("draws what else would explain a symptom that is left open", () => {
  const symptom = (ci: number) => ({ ci, state: "down" as const, onset: null, confidence: 0.99 });
  const view = answer({
    observations: [symptom(1), symptom(2)],
    candidates: [
      candidate({ ci: 10, explained: [[1, 10]], unexplained: [2] }),
      candidate({ ci: 2, explained: [[2]], unexplained: [1] }),
      candidate({ ci: 20, explained: [[2, 11, 20]], unexplained: [1] }),
    ],
  });
  expect(drawnBeside(view, [{ ci: 10, state: "down" }])).toEqual([2, 11, 20]);
  expect(drawnBeside(view, [{ ci: 10, state: "down" }, { ci: 20, state: "down" }])).toEqual([]);
});
