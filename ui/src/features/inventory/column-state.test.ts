import { describe, expect, test } from "vitest";
import {
  columnWidth,
  knownColumns,
  moveColumn,
  readColumns,
  resizeColumn,
  toggleColumn,
  usualColumns,
  writeColumns,
} from "./column-state";

const state = { shown: ["key", "name", "status"], widths: { name: 300 } };

test("usual columns are those the model has", () => {
  expect(usualColumns(new Set(["owner"])).shown).toEqual(["key", "name", "class", "owner", "status"]);
});

test("columns of another model are left out, and the key always shows", () => {
  const known = knownColumns({ shown: ["name", "gone", "owner"], widths: {} }, new Set(["owner"]));
  expect(known.shown).toEqual(["key", "name", "owner"]);
});

test.each([
  { column: "owner", shown: ["key", "name", "status", "owner"] },
  { column: "name", shown: ["key", "status"] },
  { column: "key", shown: ["key", "name", "status"] },
])("toggling $column", ({ column, shown }) => {
  expect(toggleColumn(state, column).shown).toEqual(shown);
});

test.each([
  { column: "status", by: -1, shown: ["key", "status", "name"] },
  { column: "key", by: 1, shown: ["name", "key", "status"] },
  { column: "key", by: -1, shown: ["key", "name", "status"] },
  { column: "key", by: 9, shown: ["name", "status", "key"] },
  { column: "absent", by: 1, shown: ["key", "name", "status"] },
])("moving $column by $by", ({ column, by, shown }) => {
  expect(moveColumn(state, column, by).shown).toEqual(shown);
});

test.each([
  { width: 200.4, kept: 200 },
  { width: -20, kept: 48 },
  { width: 9e9, kept: 1200 },
])("a width of $width becomes $kept", ({ width, kept }) => {
  expect(columnWidth(resizeColumn(state, "name", width), "name")).toBe(kept);
});

describe("keeping", () => {
  test("what was written is read", () => {
    expect(readColumns(writeColumns(state))).toEqual(state);
  });
  test.each([null, "", "[]", "{}", "7", '{"shown":[1],"widths":{}}', '{"shown":["a"],"widths":null}'])(
    "%s is no state",
    (text) => {
      expect(readColumns(text)).toBeNull();
    },
  );
  test("a width that is no number is left out", () => {
    expect(readColumns('{"shown":["a","a"],"widths":{"a":"x","b":5}}')).toEqual({
      shown: ["a"],
      widths: { b: 5 },
    });
  });
});
