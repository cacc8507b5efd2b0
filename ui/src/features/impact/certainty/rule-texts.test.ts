import { describe, expect, it } from "vitest";
import { readRule, textsOf } from "./rule-texts";

const RULE = { confirmedWithinDays: 90, normalShare: 0.55, leastCis: 5 };

describe("the rule as it is typed", () => {
  it("comes back as it was", () => {
    expect(readRule(textsOf(RULE))).toEqual({ rule: { ...RULE, normalShare: 0.55 }, wrong: [] });
  });

  it("takes a share in per cent, with a point or a comma", () => {
    expect(readRule({ ...textsOf(RULE), normalShare: "62,5" }).rule?.normalShare).toBe(0.625);
  });

  it.each([
    ["confirmedWithinDays", "1.5"],
    ["confirmedWithinDays", ""],
    ["normalShare", "101"],
    ["normalShare", "many"],
    ["leastCis", "-1"],
  ] as const)("%s cannot be %s", (name, text) => {
    expect(readRule({ ...textsOf(RULE), [name]: text })).toEqual({ rule: null, wrong: [name] });
  });
});
