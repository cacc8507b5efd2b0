import { expect, test } from "vitest";
import { rowOfKey } from "./use-grid-keyboard";

test.each([
  { key: "ArrowDown", from: -1, row: 0 },
  { key: "ArrowDown", from: 99, row: 99 },
  { key: "ArrowUp", from: 0, row: 0 },
  { key: "PageDown", from: 5, row: 25 },
  { key: "PageUp", from: 5, row: 0 },
  { key: "Home", from: 50, row: 0 },
  { key: "End", from: 50, row: 99 },
  { key: "x", from: 50, row: null },
])("$key from row $from", ({ key, from, row }) => {
  expect(rowOfKey(key, from, 100, 20)).toBe(row);
});

test("no key leads anywhere among no rows", () => {
  expect(rowOfKey("End", -1, 0, 20)).toBeNull();
});
