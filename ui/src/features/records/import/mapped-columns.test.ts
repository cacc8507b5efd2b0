import { expect, it } from "vitest";
import { columnOf, withColumn } from "./mapped-columns";

const COLUMNS = [
  { field: "ci", column: "Asset" },
  { field: "title", column: "Summary" },
];

it.each([
  ["state", "Status", ["ci:Asset", "state:Status", "title:Summary"]],
  ["ci", "Host", ["ci:Host", "title:Summary"]],
  ["ci", "", ["title:Summary"]],
])("gives %s the column %o", (field, column, expected) => {
  const changed = withColumn(COLUMNS, field, column);
  expect(changed.map((one) => `${one.field}:${one.column}`)).toEqual(expected);
  expect(columnOf(changed, field)).toBe(column === "" ? undefined : column);
});
