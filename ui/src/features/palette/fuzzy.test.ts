import { describe, expect, it } from "vitest";
import { fuzzyMatch } from "./fuzzy";

/** The text with what matches in brackets, or null. */
function marked(text: string, typed: string): string | null {
  const match = fuzzyMatch(text, typed);
  if (match === null) return null;
  let result = "";
  let at = 0;
  for (const { start, end } of match.ranges) {
    result += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return result + text.slice(at);
}

describe("fuzzy matching", () => {
  it.each([
    ["core-sw-01", "core s", "[core-s]w-01"],
    ["Bancassurance Core System", "core s", "Bancassurance [Core S]ystem"],
    ["score-core", "core", "score-[core]"],
    ["Payments Database Cluster", "data pay", "[Pay]ments [Data]base Cluster"],
    ["Payments Database Cluster", "pdc", null],
    ["Dark theme", "drk", "[D]a[rk] theme"],
    ["Dark theme", "", "Dark theme"],
    ["Dark theme", "xyz", null],
    ["İstanbul core", "core", "İstanbul [core]"],
  ])("%s and %s: %s", (text, typed, expected) => {
    expect(marked(text, typed)).toBe(expected);
  });

  it("ranks a beginning above a word, a word above a middle, letters last", () => {
    const score = (text: string) => fuzzyMatch(text, "core")?.score ?? 0;
    const scores = ["core-sw-01", "the core", "encored", "corner energy"].map(score);
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
    expect(new Set(scores).size).toBe(4);
  });
});
