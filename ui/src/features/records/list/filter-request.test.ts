import { describe, expect, it } from "vitest";
import { conditionCount, NO_CONDITIONS, filterOf, filterRequest } from "./filter-request";

const NOW = "2026-11-21T10:00:00Z";

describe("the filter of a list", () => {
  it("asks for everything of a kind when nothing is said", () => {
    const asked = filterRequest("change", NO_CONDITIONS, NOW);
    expect(asked).toMatchObject({ kinds: ["change"], states: [], open: false, text: null, dueBefore: null });
    expect(conditionCount(NO_CONDITIONS)).toBe(0);
  });

  it("survives being saved", () => {
    const filter = { text: "core", states: ["assess"], open: true, owner: "Tomasz Król", priority: 2, overdue: true } as const;
    expect(filterOf(filterRequest("problem", filter, NOW))).toEqual(filter);
    expect(conditionCount(filter)).toBe(5);
  });

  it("leaves words of nothing but space out", () => {
    expect(filterRequest("change", { ...NO_CONDITIONS, text: "  " }, NOW).text).toBeNull();
  });
});
