import { describe, expect, it } from "vitest";
import type { FigureView } from "../../ipc/bindings";
import { type Chosen, chosenOf, wordOf } from "./chosen";

const FIGURES: readonly FigureView[] = [{ check: "orphans", section: "correctness", count: 2, of: 10, query: null }];

describe("what is looked at", () => {
  it("is kept as a word and found again", () => {
    const all: readonly Chosen[] = [{ kind: "askFirst" }, { kind: "figure", check: "orphans" }, { kind: "policy", name: "policy: orphans" }];
    for (const chosen of all) expect(chosenOf(wordOf(chosen), FIGURES)).toEqual(chosen);
  });

  it("is what to ask first where the word means nothing", () => {
    expect(chosenOf("stale", FIGURES)).toEqual({ kind: "askFirst" });
  });
});
