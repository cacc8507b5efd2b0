import { describe, expect, it } from "vitest";
import type { EvidenceLineView } from "../../../ipc/bindings";
import { takenReports } from "./taken-reports";

const line = (known: Partial<EvidenceLineView>): EvidenceLineView => ({
  line: 1,
  text: "",
  finding: "recognised",
  ci: null,
  candidates: [],
  reason: null,
  state: "down",
  at: null,
  confidence: 0.9,
  ...known,
});
const LINES = [
  line({ ci: 1 }),
  line({ finding: "doubtful", candidates: [2, 3] }),
  line({ finding: "doubtful", candidates: [4], state: null }),
  line({ finding: "unknown" }),
  line({ finding: "leftOut", ci: 5 }),
];
const report = (ci: number, state: "down" | "up" = "down") => ({ ci, state, at: null, confidence: 0.9, source: "alerts.json" });

describe("the reports taken from an input", () => {
  it("are those recognised, until somebody chooses", () => {
    expect(takenReports(LINES, new Map(), "alerts.json")).toEqual([report(1)]);
  });

  it("are those chosen as well, once everything in doubt is", () => {
    const choices = new Map([
      [1, { ci: 3 }],
      [2, { state: "up" as const }],
      [3, { ci: 9 }],
    ]);
    expect(takenReports(LINES, choices, "alerts.json")).toEqual([report(1), report(3), report(4, "up")]);
  });
});
