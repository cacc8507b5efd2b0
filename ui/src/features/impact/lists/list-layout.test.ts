import { describe, expect, it } from "vitest";
import { lineAt, lineCount } from "./list-layout";

describe("a list whose rows at risk are folded", () => {
  const folded = { worse: 3, atRisk: 2, unfolded: false };
  const unfolded = { ...folded, unfolded: true };

  it("ends with the fold", () => {
    expect(lineCount(folded)).toBe(4);
    expect(lineAt(folded, 3)).toEqual({ kind: "fold" });
  });

  it("goes on below the fold once it is opened", () => {
    expect(lineCount(unfolded)).toBe(6);
    expect(lineAt(unfolded, 4)).toEqual({ kind: "row", index: 3 });
  });

  it("has no fold where nothing is at risk", () => {
    const plain = { worse: 3, atRisk: 0, unfolded: false };
    expect(lineCount(plain)).toBe(3);
    expect(lineAt(plain, 2)).toEqual({ kind: "row", index: 2 });
  });
});
