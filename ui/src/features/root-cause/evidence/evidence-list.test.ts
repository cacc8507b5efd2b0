import { describe, expect, it } from "vitest";
import type { Observed } from "../../../components/observed";
import { evidenceLines, replaced, without } from "./evidence-list";

const at = (minute: number) => `2026-11-18T09:${minute}:00Z`;
const report = (ci: number, state: Observed["state"], minute: number): Observed => ({
  ci,
  state,
  at: at(minute),
  confidence: null,
  source: "alerts.csv",
});
const EVIDENCE = [report(1, "down", 12), report(2, "up", 14), report(1, "degraded", 20)];

describe("the list of evidence", () => {
  it("has one line for each CI, with what several reports come to", () => {
    const merged = { ci: 1, state: "degraded" as const, onset: at(12), confidence: 0.98 };
    const lines = evidenceLines(EVIDENCE, [merged, { ci: 2, state: "up", onset: null, confidence: 0.98 }]);
    expect(lines).toEqual([
      { ci: 1, state: "degraded", onset: at(12), confidence: 0.98, source: "alerts.csv" },
      { ci: 2, state: "up", onset: null, confidence: null, source: "alerts.csv" },
    ]);
  });

  it("is there before there is an answer", () => {
    expect(evidenceLines(EVIDENCE, []).map(({ ci, state }) => [ci, state])).toEqual([
      [1, "degraded"],
      [2, "up"],
    ]);
  });

  it("loses or replaces all reports on a CI at once, in its place", () => {
    expect(without(EVIDENCE, 1)).toEqual([report(2, "up", 14)]);
    expect(replaced(EVIDENCE, report(1, "up", 30))).toEqual([report(1, "up", 30), report(2, "up", 14)]);
  });
});
