import { describe, expect, it } from "vitest";
import { lineAfterKey } from "./line-after-key";

describe("the line a key moves to, of six with ten on a page", () => {
  it.each([
    ["ArrowDown", null, 0],
    ["ArrowDown", 5, 5],
    ["ArrowUp", 0, 0],
    ["PageDown", 1, 5],
    ["PageUp", 3, 0],
    ["End", 0, 5],
    ["Home", 5, 0],
    ["a", 1, null],
  ])("%s on line %s", (key, from, to) => {
    expect(lineAfterKey(key, from, 6, 10)).toBe(to);
  });
});
