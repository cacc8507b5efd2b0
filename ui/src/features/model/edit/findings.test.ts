import { describe, expect, it } from "vitest";
import type { ModelFindingReasonView, ModelFindingView } from "../../../ipc/bindings";
import { inventoryQuery, subjectsOf } from "./findings";

const finding = (subject: string, reason: ModelFindingReasonView): ModelFindingView => ({ subject, attribute: null, value: null, reason });

describe("the CIs of findings", () => {
  it("are told once each, and relationships are none", () => {
    const findings = [
      finding("vm-1", { code: "missing" }),
      finding("vm-1", { code: "adopted" }),
      finding("a runs_on b", { code: "typeGone", kind: "runs_on" }),
      finding("vm-2", { code: "missing" }),
    ];
    expect(subjectsOf(findings)).toEqual(["vm-1", "vm-2"]);
  });

  it("are no more than a query that can be read", () => {
    const many = Array.from({ length: 200 }, (_, number) => finding(`vm-${number}`, { code: "missing" }));
    expect(subjectsOf(many)).toHaveLength(50);
  });

  it("are quoted, whatever is in their keys", () => {
    expect(inventoryQuery(["vm-1", 'a "b" \\ c', "d*", "e\\*"])).toBe('key:"vm-1" or key:"a ""b"" \\ c" or key:"d\\*" or key:"e\\\\\\*"');
  });
});
