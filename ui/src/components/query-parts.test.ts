import { describe, expect, test } from "vitest";
import { charactersBefore, indexOfCharacter, queryParts } from "./query-parts";

const drawn = (query: string, wrong: { position: number; end: number } | null = null) =>
  queryParts(query, wrong).map(({ text, kind, wrong: isWrong }) => `${kind[0]}${isWrong ? "!" : ""}:${text}`);

describe("parts for drawing", () => {
  test.each([
    { query: "", parts: [] },
    { query: "web class:server", parts: ["p:web", "p: ", "n:class:", "p:server"] },
    { query: 'not "or" or x', parts: ["w:not", "p: ", 'p:"or"', "p: ", "w:or", "p: ", "p:x"] },
    { query: 'owner:"team a" ram>=64', parts: ["n:owner:", 'p:"team a"', "p: ", "n:ram>=", "p:64"] },
    { query: "key:a:b", parts: ["n:key:", "p:a:", "p:b"] },
    { query: "depends_on:(name:or*)", parts: ["n:depends_on:", "p:(", "n:name:", "p:or*", "p:)"] },
    { query: '"support team":x', parts: ['n:"support team":', "p:x"] },
    { query: '"open', parts: ['p:"open'] },
  ])("of “$query”", ({ query, parts }) => {
    expect(drawn(query)).toEqual(parts);
    expect(queryParts(query, null).map(({ text }) => text).join("")).toBe(query);
  });

  test("what is wrong is marked at its characters, whatever stands before", () => {
    expect(drawn("🖥 class:servr x", { position: 8, end: 13 })).toEqual([
      "p:🖥", "p: ", "n:class:", "p!:servr", "p: ", "p:x",
    ]);
    expect(drawn("ab", { position: 1, end: 1 })).toEqual(["p:a", "p!:b"]);
  });

  test("characters and places are told apart", () => {
    expect(indexOfCharacter("🖥a", 1)).toBe(2);
    expect(charactersBefore("🖥a", 2)).toBe(1);
  });
});
