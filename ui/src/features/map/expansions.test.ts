import { describe, expect, it } from "vitest";
import { collapse, expand, expandedSides, type Expansion, expansionsInForce, isExpanded, noEdits, reachedCis } from "./expansions";

/** An expansion written as "1 needs 2,3". */
function expansion(text: string): Expansion {
  const [of = "", side = "needs", brought = ""] = text.split(" ");
  return {
    of: Number(of),
    side: side === "usedBy" ? "usedBy" : "needs",
    brought: brought.split(",").map(Number),
  };
}

describe("reachedCis", () => {
  it.each([
    ["nothing but the start", [], [1]],
    ["what is brought by what is reached", ["1 needs 2,3", "3 needs 4"], [1, 2, 3, 4]],
    ["not what hangs on a CI that is not there", ["1 needs 2", "9 needs 5"], [1, 2]],
    ["each CI once in a circle", ["1 needs 2", "2 needs 1"], [1, 2]],
  ])("gives %s", (_, expansions, expected) => {
    expect(reachedCis([1], expansions.map(expansion))).toEqual(expected);
  });
});

describe("expanding by type", () => {
  it("adds to what other types brought, and goes with its side", () => {
    const typed = { ...expansion("1 needs 8"), kind: "runs_on" };
    const both = expand(expand(noEdits, typed), { ...expansion("1 needs 9"), kind: "uses" });
    expect(reachedCis([1], expansionsInForce([], both))).toEqual([1, 8, 9]);
    expect([...expandedSides(1, expansionsInForce([], both))]).toEqual(["needs"]);
    expect(reachedCis([1], expansionsInForce([], collapse(both, 1, ["usedBy"])))).toEqual([1, 8, 9]);
    expect(reachedCis([1], expansionsInForce([], collapse(both, 1, ["needs"])))).toEqual([1]);
  });
});

describe("collapsing", () => {
  const made = ["1 needs 2,3", "2 needs 4", "3 needs 4,5", "5 needs 6"].map(expansion);

  it("takes away what was reached through that CI alone", () => {
    const inForce = expansionsInForce(made, collapse(noEdits, 3));
    expect(reachedCis([1], inForce)).toEqual([1, 2, 3, 4]);
  });

  it("is undone by expanding again", () => {
    const edits = expand(collapse(noEdits, 3), expansion("3 needs 4,5"));
    expect(reachedCis([1], expansionsInForce(made, edits)).sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("applies to what the user expanded as well", () => {
    const expanded = expand(noEdits, expansion("6 usedBy 7"));
    const collapsed = collapse(expanded, 6);
    expect(isExpanded(6, expansionsInForce(made, expanded))).toBe(true);
    expect(isExpanded(6, expansionsInForce(made, collapsed))).toBe(false);
  });
});
