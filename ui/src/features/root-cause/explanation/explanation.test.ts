import { describe, expect, it } from "vitest";
import type { CiSummary } from "../../../ipc/bindings";
import { i18n } from "../../../locales/i18n";
import { answer } from "../answer.fixture";
import { candidate } from "../causes/candidate.fixture";
import { told } from "../told";
import { explanation } from "./explanation";

const NAMES = ["Payroll", "vm-payroll-01", "esx-ham-07", "HR Self-Service", "vm-paygw-01"];
const cis = NAMES.map((name, index): CiSummary => ({
  id: index,
  key: name,
  name,
  class: "server",
  status: "live",
  criticality: null,
  location: null,
  availabilityTarget: null,
}));
const t = i18n.getFixedT(null, "rootCause");
const HOST = candidate({
  ci: 2,
  probability: 0.57,
  change: { changeset: 4, hoursBefore: 1.5, factor: 29 },
  explained: [[1, 2], [0, 1, 2]],
  unexplained: [3],
});
const VIEW = answer({
  cis,
  candidates: [HOST, candidate({ ci: 1, probability: 0.39 })],
  hypotheses: [
    { faults: [{ ci: 2, state: "down" }], probability: 0.56 },
    { faults: [{ ci: 1, state: "down" }], probability: 0.39 },
  ],
  deciding: 4,
  noFaultRatio: 0.001,
});

describe("the plain text of a cause", () => {
  it("can be read aloud from cause to what decides", () => {
    expect(explanation(t, told(VIEW), [{ ci: 2, state: "down" }], () => "Hypervisor")).toEqual([
      "The most likely cause is esx-ham-07 (Hypervisor) being down: 57 %. It was altered 1 h 30 min before the first report (changeset 4).",
      "That explains 2 of 3 reports: vm-payroll-01 and Payroll. Payroll needs vm-payroll-01, which needs esx-ham-07. It does not explain HR Self-Service.",
      "The next most likely cause is vm-payroll-01 (39 %). A look at vm-paygw-01 would best decide between the two.",
      "This weighs 2 candidates against 0 broken and 0 fine, as of changeset 1.",
    ]);
  });

  it("says first that the reports are better explained as false, and how far the search came", () => {
    const doubtful = { ...VIEW, noFaultRatio: 12, searched: { complete: false, unboundedMass: 0.031, candidates: 2 } };
    const text = explanation(t, told(doubtful), [{ ci: 2, state: "down" }], () => "Hypervisor");
    expect(text[0]).toMatch(/^Taken together, the reports are better explained as false: no fault at all is 12 times/);
    expect(text.at(-1)).toMatch(/^The search was not complete: up to 3\.1 % /);
  });

  it("names a set of faults together, and no more names than can be heard", () => {
    const faults = cis.map(({ id }) => ({ ci: id, state: "down" as const }));
    const view = { ...VIEW, hypotheses: [{ faults, probability: 0.8 }] };
    const [first] = explanation(t, told(view), faults.slice(0, 2), () => "VM");
    expect(first).toBe(
      "The most likely explanation is that these failed together: Payroll (VM) being down and vm-payroll-01 (VM) being down; probability 0.0 %.",
    );
  });
});
