import { describe, expect, it } from "vitest";
import { buildEstate } from "./build-estate";
import { evaluateImpact } from "./impact-rule";

const estate = buildEstate(500);
const byKey = new Map([...estate.cis.values()].map((ci) => [ci.key, ci]));
const idOf = (key: string) => byKey.get(key)?.id ?? -1;
const impact = evaluateImpact(
  estate,
  ["net-0001", "pdu-0014"].map((key) => ({ ci: idOf(key), state: "down" })),
);

describe("the in-memory estate with core-sw-01 and pdu-b-07 down", () => {
  it.each([
    ["bsv-0003", "down"],
    ["app-0117", "down"],
    ["clu-0012", "down"],
    ["dbi-0041", "down"],
    ["srv-0208", "down"],
    ["bsv-0011", "degraded"],
    ["bsv-0007", "at_risk"],
    ["mq-0004", "at_risk"],
    ["sto-0001", "at_risk"],
    ["net-0003", "up"],
  ])("%s is %s", (key, state) => {
    expect(impact.stateOf(idOf(key))).toBe(state);
  });

  it("counts hops and names the carrier", () => {
    expect(impact.affected.get(idOf("net-0001"))).toMatchObject({ hops: 0, via: null });
    expect(impact.affected.get(idOf("srv-0207"))).toMatchObject({ hops: 2, via: "net-0111" });
    expect(impact.affected.get(idOf("clu-0012"))).toMatchObject({ state: "down" });
  });
});
