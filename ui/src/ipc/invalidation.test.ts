import { describe, expect, it } from "vitest";
import { staleKinds } from "./invalidation";

describe("after an edit", () => {
  it("of CIs the lists, maps and answers about them are stale", () => {
    const stale = staleKinds(["cis", "history"]);
    for (const kind of ["inventory", "search", "ci", "scene", "impact", "changesets"] as const) {
      expect(stale).toContain(kind);
    }
    expect(stale).not.toContain("start");
  });

  it("of baselines nothing of the estate is", () => {
    expect([...staleKinds(["baselines", "history"])]).toEqual(["baselines", "changesets", "ciHistory", "ci"]);
  });

  it("of relationships the list of CIs stays", () => {
    const stale = staleKinds(["relationships"]);
    expect(stale).toContain("impactExplain");
    expect(stale).not.toContain("inventory");
  });
});
