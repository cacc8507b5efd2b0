import { describe, expect, it } from "vitest";
import type { CfiaView, CiSummary } from "../../../ipc/bindings";
import { filtered, hitServices, matrixRows, ordered } from "./matrix";

function ci(id: number, name: string): CiSummary {
  return { id, key: `k-${id}`, name, class: "server", status: "live", criticality: null, location: null, availabilityTarget: null };
}

const VIEW: CfiaView = {
  services: [ci(10, "shop"), ci(11, "mail"), ci(12, "wiki")],
  rows: [
    { ci: ci(1, "switch"), hits: [{ service: 0, state: "down" }, { service: 1, state: "at_risk" }] },
    { ci: ci(2, "host"), hits: [{ service: 1, state: "degraded" }] },
    { ci: ci(3, "disk"), hits: [{ service: 0, state: "at_risk" }, { service: 1, state: "down" }] },
  ],
  total: 3,
  harmless: 0,
};
const ROWS = matrixRows(VIEW);
const names = (rows: typeof ROWS) => rows.map(({ row }) => row.ci.name);

describe("the matrix", () => {
  it("counts what a CI hits and takes down", () => {
    expect(ROWS.map(({ hit, down }) => [hit, down])).toEqual([[2, 1], [1, 0], [2, 1]]);
  });

  it.each([
    ["", "at_risk", ["switch", "host", "disk"]],
    ["", "degraded", ["switch", "host", "disk"]],
    ["", "down", ["switch", "disk"]],
    ["k-2", "at_risk", ["host"]],
    ["IS k", "at_risk", ["disk"]],
  ] as const)("filtered by %j and at least %s", (text, least, expected) => {
    expect(names(filtered(ROWS, { text, least }))).toEqual(expected);
  });

  it.each([
    [{ by: "hit" }, ["switch", "disk", "host"]],
    [{ by: "name" }, ["disk", "host", "switch"]],
    [{ by: "service", service: 1 }, ["disk", "host", "switch"]],
    [{ by: "service", service: 2 }, ["switch", "host", "disk"]],
  ] as const)("ordered by %j", (sort, expected) => {
    expect(names(ordered(ROWS, sort))).toEqual(expected);
  });

  it("knows which services are hit at all", () => {
    expect(hitServices(ROWS, 3)).toEqual([0, 1]);
  });
});
