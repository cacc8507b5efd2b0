import { expect, it } from "vitest";
import type { CiSummary, StateView } from "../../../ipc/bindings";
import { i18n } from "../../../locales/i18n";
import { answer } from "../answer.fixture";
import { told } from "../told";
import { checkWords } from "./check-words";

const summary = (id: number, name: string): CiSummary => ({
  id,
  key: name,
  name,
  class: "server",
  status: "live",
  criticality: null,
  location: null,
  availabilityTarget: null,
});
const TOLD = told(
  answer({
    cis: [summary(1, "esx-ham-07"), summary(2, "vm-payroll-01")],
    hypotheses: [
      { faults: [{ ci: 1, state: "down" }], probability: 0.5 },
      { faults: [{ ci: 1, state: "degraded" }], probability: 0.2 },
      { faults: [{ ci: 2, state: "down" }], probability: 0.1 },
    ],
  }),
);

it.each<[StateView[], string]>([
  [["down", "down", "up"], "down if esx-ham-07 failed, up if vm-payroll-01"],
  [["down", "degraded", "up"], "down if esx-ham-07 failed"],
  [["up", "up", "at_risk"], "tells less likely causes apart"],
  [[], "tells less likely causes apart"],
])("predictions %s are told as %s", (predicted, words) => {
  expect(checkWords(i18n.getFixedT(null, "rootCause"), TOLD, { ci: 9, bits: 1, predicted })).toBe(words);
});
