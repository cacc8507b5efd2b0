import type { CauseDrawing, CauseDrawingRequest, CauseMark, MarkedCi } from "../bindings";
import type { FakeEstate } from "./estate";
import { evaluateImpact, severity } from "./impact-rule";
import { wayOf } from "./root-cause";

const MOST_TELLING: readonly CauseMark[] = ["cause", "contradicted", "unexplained", "explained", "fine", "checkNext"];

/** The CIs that tell what some faults explain: each that is marked, with its way to a fault. */
export function drawCause(estate: FakeEstate, request: CauseDrawingRequest): CauseDrawing {
  const { evidence, faults, checks, beside } = request;
  const impact = evaluateImpact(estate, faults);
  const isHit = (ci: number) => severity(impact.stateOf(ci)) >= severity("degraded");
  const marks: MarkedCi[] = [
    ...faults.map(({ ci }): MarkedCi => ({ ci, mark: "cause" })),
    ...evidence.map(({ ci, state }): MarkedCi => {
      if (state === "up") return { ci, mark: isHit(ci) ? "contradicted" : "fine" };
      return { ci, mark: isHit(ci) ? "explained" : "unexplained" };
    }),
    ...checks.map((ci): MarkedCi => ({ ci, mark: "checkNext" })),
  ];
  marks.sort((one, other) => MOST_TELLING.indexOf(one.mark) - MOST_TELLING.indexOf(other.mark));
  const worthIt = marks.filter(({ ci, mark }) => mark !== "checkNext" || impact.stateOf(ci) !== "up");
  return { cis: [...new Set([...worthIt.flatMap(({ ci }) => wayOf(estate, impact, ci)), ...beside])], marks };
}
