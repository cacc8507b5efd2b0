import { expect, it } from "vitest";
import type { Observed } from "../../../components/observed";
import type { RecordCiView, RecordDetailView } from "../../../ipc/bindings";
import { incidentsOf, reportsOf } from "./incident-reports";

const ci = (id: number, role: RecordCiView["role"], state: RecordCiView["state"], deleted = false): RecordCiView => ({
  ci: id,
  summary: null,
  deleted,
  role,
  state,
  minutes: null,
  note: "",
});

it("takes what is reported since the onset, and leaves out what is gone or only affected", () => {
  const incident = {
    line: { number: "INC-377" },
    fields: [{ field: "onset", value: "2026-11-21T08:12:00Z" }],
    cis: [ci(1, "reported", "degraded"), ci(2, "reported", null), ci(3, "reported", "up"), ci(4, "affected", "down"), ci(5, "reported", "down", true)],
  } as unknown as RecordDetailView;
  expect(reportsOf(incident).map(({ ci: id, state, at, source }) => [id, state, at, source])).toEqual([
    [1, "degraded", "2026-11-21T08:12:00Z", "INC-377"],
    [2, "down", "2026-11-21T08:12:00Z", "INC-377"],
    [3, "up", null, "INC-377"],
  ]);
});

it("knows the incidents among the sources", () => {
  const from = (source: string): Observed => ({ ci: 1, state: "down", at: null, confidence: null, source });
  expect([...incidentsOf([from("INC-377"), from(""), from("INC-377"), from("alerts.json")])]).toEqual(["INC-377"]);
});
