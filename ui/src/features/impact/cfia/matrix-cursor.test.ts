import { describe, expect, it } from "vitest";
import { cursorAfterKey } from "./matrix-cursor";

describe("the cell a key moves to, of five lines and seven columns", () => {
  it.each([
    ["ArrowDown", [0, 0], [1, 0]],
    ["ArrowDown", [4, 2], [4, 2]],
    ["ArrowUp", [0, 2], [-1, 2]],
    ["ArrowUp", [-1, 2], [-1, 2]],
    ["PageDown", [0, 1], [3, 1]],
    ["PageUp", [1, 1], [0, 1]],
    ["ArrowRight", [2, 6], [2, 6]],
    ["ArrowLeft", [2, 1], [2, 0]],
    ["Home", [2, 5], [2, 0]],
    ["End", [2, 5], [2, 6]],
  ] as const)("%s from %j", (key, [line, column], [toLine, toColumn]) => {
    const size = { lines: 5, columns: 7, page: 3 };
    expect(cursorAfterKey(key, { line, column }, size)).toEqual({ line: toLine, column: toColumn });
  });

  it("stays for other keys", () => {
    expect(cursorAfterKey("a", { line: 0, column: 0 }, { lines: 5, columns: 7, page: 3 })).toBeNull();
  });
});
