import { describe, expect, it } from "vitest";
import type { CiSummary, ReportedState } from "../../../ipc/bindings";
import { i18n } from "../../../locales/i18n";
import { told } from "../told";
import { answer } from "../answer.fixture";
import { candidate } from "./candidate.fixture";
import { reasonsOf } from "./reasons";

const NAMES = ["Payroll", "Payroll Engine", "vm-payroll-01", "HR Self-Service", "vm-print-02", "esx-ham-07"];
const ci = (name: string): number => NAMES.indexOf(name) + 1;
const SUMMARY: Omit<CiSummary, "id" | "key" | "name"> = {
  class: "server",
  status: "live",
  criticality: null,
  location: null,
  availabilityTarget: null,
};
const summaries = NAMES.map((name, index): CiSummary => ({ ...SUMMARY, id: index + 1, key: name, name }));
const report = (name: string, state: ReportedState, onset: string | null, confidence = 0.98) => ({
  ci: ci(name),
  state,
  onset: onset === null ? null : `2026-11-18T${onset}:00Z`,
  confidence,
});
const TOLD = told(
  answer({
    onset: "2026-11-18T09:12:00Z",
    onsetIsStated: true,
    cis: summaries,
    observations: [
      report("vm-payroll-01", "down", "09:12"),
      report("Payroll", "down", "09:16"),
      report("HR Self-Service", "degraded", "09:27"),
      report("vm-print-02", "up", null, 0.7),
    ],
  }),
);

function words(known: Partial<Parameters<typeof candidate>[0]>): string[] {
  const t = i18n.getFixedT(null, "rootCause");
  const signs = { for: "+", against: "-", neutral: "=" };
  return reasonsOf(t, candidate({ ci: ci("esx-ham-07"), ...known }), TOLD).map(({ weight, lead, rest, note }) =>
    [signs[weight], lead, rest, note === "" ? "" : `(${note})`].filter((part) => part !== "").join(" "),
  );
}

describe("the reasons of a cause", () => {
  it("say what changed, what is explained, what should have failed and what is left open", () => {
    expect(
      words({
        rate: 2e-5,
        change: { changeset: 124, hoursBefore: 1.533, factor: 28.9 },
        pastFaults: 1,
        historyFactor: 2,
        explained: [[ci("Payroll"), ci("Payroll Engine"), ci("vm-payroll-01"), ci("esx-ham-07")], [ci("vm-payroll-01"), ci("esx-ham-07")]],
        contradicted: [ci("vm-print-02")],
        unexplained: [ci("HR Self-Service")],
      }),
    ).toEqual([
      "+ Changed 1 h 32 min before the first onset (#124 · × 29)",
      "+ Was the cause once in the last year (× 2.0)",
      "+ Explains 2 of 3 symptoms, onsets in order (2 proof paths)",
      "- vm-print-02 should fail as well, reported fine (confidence .7)",
      "- HR Self-Service stays unexplained (onset 15 min later)",
      "= Fails in 1 of 50,000 incidents, as its class does (prior)",
    ]);
  });

  it("tell an onset in the wrong order instead of praising the order", () => {
    const lines = words({
      explained: [[ci("Payroll"), ci("vm-payroll-01")], [ci("vm-payroll-01")]],
      wrongOrder: [{ symptom: ci("Payroll"), provider: ci("vm-payroll-01"), lead: 420 }],
    });
    expect(lines).toContain("+ Explains all 2 symptoms (2 proof paths)");
    expect(lines).toContain("- Payroll began 7 min before vm-payroll-01, its cause (wrong order)");
  });

  it("count what would be too long a list", () => {
    const many = Array.from({ length: 60 }, () => ci("Payroll"));
    const lines = words({ unexplained: many, contradicted: many });
    expect(lines).toContain("- 57 more should fail as well, reported fine");
    expect(lines).toContain("- 57 more stay unexplained");
    expect(lines).toHaveLength(9);
  });
});
