import { describe, expect, it } from "vitest";
import { bitsText, factorText, percent, percentRange, shortShare } from "./percent";

describe("a probability", () => {
  it.each([
    [0, "0.0 %"],
    [0.0001, "< 0.1 %"],
    [0.081, "8.1 %"],
    [0.0996, "10 %"],
    [0.568, "57 %"],
    [0.994, "99 %"],
    [0.997, "99.7 %"],
    [0.99996, "> 99.9 %"],
    [1, "100 %"],
  ])("of %s is told as %s", (probability, words) => {
    expect(percent(probability)).toBe(words);
  });

  it("of an incomplete search is told as a range", () => {
    expect(percentRange(0.41, 0.57)).toBe("41 – 57 %");
    expect(percentRange(0.561, 0.564)).toBe("56 %");
    expect(percentRange(0, 0.00001)).toBe("0.0 – < 0.1 %");
  });
});

it("confidence, bits and factors are short", () => {
  expect([0.98, 0.7, 1, 0].map(shortShare)).toEqual([".98", ".7", "1", "0"]);
  expect([0.761, 0.001].map(bitsText)).toEqual(["0.76", "< 0.01"]);
  expect([28.9, 2, 1234].map(factorText)).toEqual(["29", "2.0", "1,200"]);
});
