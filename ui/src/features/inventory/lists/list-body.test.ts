import { describe, expect, it } from "vitest";
import { readBody, type SavedListBody, writeBody } from "./list-body";

const LIST: SavedListBody = {
  text: "class:server ram>64",
  filters: [{ column: "owner", comparison: "notEmpty", value: "" }],
  sort: [{ column: "name", descending: true }],
  group: "environment",
  columns: { shown: ["key", "name", "owner"], widths: { owner: 200, key: 90 } },
};

describe("the body of a saved list", () => {
  it("is read as it was written", () => {
    expect(readBody(writeBody(LIST))).toEqual(LIST);
    const plain = { ...LIST, filters: [], sort: [], group: null };
    expect(readBody(writeBody(plain))).toEqual(plain);
  });

  it("is the same text for the same list", () => {
    const turned = { ...LIST, columns: { ...LIST.columns, widths: { key: 90, owner: 200 } } };
    expect(writeBody(turned)).toBe(writeBody(LIST));
  });

  it.each([
    "",
    "[]",
    "{}",
    '{"text":1,"filters":[],"sort":[],"group":null,"columns":[]}',
    '{"text":"","filters":[{"column":"a","comparison":"is","value":""}],"sort":[],"group":null,"columns":[]}',
    '{"text":"","filters":[],"sort":[{"column":"a"}],"group":null,"columns":[]}',
    '{"text":"","filters":[],"sort":[],"group":null,"columns":[1]}',
  ])("is refused where it is something else: %s", (body) => {
    expect(readBody(body)).toBeNull();
  });
});
