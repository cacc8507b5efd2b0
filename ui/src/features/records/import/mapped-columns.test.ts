import { describe, expect, it } from "vitest";
import type { MappedColumns } from "../../../ipc/bindings";
import { columnOf, isSameMapping, stateWords, withColumn, withState } from "./mapped-columns";

const COLUMNS = [
  { field: "ci", column: "Asset" },
  { field: "title", column: "Summary" },
];
const MAPPING: MappedColumns = { kind: "change", columns: [...COLUMNS, { field: "state", column: "Status" }], states: [] };

it.each([
  ["state", "Status", ["ci:Asset", "state:Status", "title:Summary"]],
  ["ci", "Host", ["ci:Host", "title:Summary"]],
  ["ci", "", ["title:Summary"]],
])("gives %s the column %o", (field, column, expected) => {
  const changed = withColumn(COLUMNS, field, column);
  expect(changed.map((one) => `${one.field}:${one.column}`)).toEqual(expected);
  expect(columnOf(changed, field)).toBe(column === "" ? undefined : column);
});

describe("words of states", () => {
  const row = (column: string, value: string) => ({ line: 2, column, value, reason: "" });

  it("are those that rows were refused for, and those that have a meaning", () => {
    const refused = [row("Status", "Odd"), row("Status", "Odd"), row("Summary", "")];
    expect(stateWords(MAPPING, refused)).toEqual(["Odd"]);
    const explained = withState(MAPPING, "Odd", "assess");
    expect(stateWords(explained, [])).toEqual(["Odd"]);
    expect(isSameMapping(explained, MAPPING)).toBe(false);
    expect(isSameMapping(withState(explained, "Odd", null), MAPPING)).toBe(true);
  });
});
