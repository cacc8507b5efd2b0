import { expect, test } from "vitest";
import type { ColumnFilter } from "../../ipc/bindings";
import { comparisonsFor, isNumber, withFilter, withoutColumn, withoutFilter } from "./column-filters";

const team: ColumnFilter = { column: "support_team", comparison: "equals", value: "Network" };
const big: ColumnFilter = { column: "ram", comparison: "greater", value: "64" };

test.each([
  { name: "joins others", filter: big, result: [team, big] },
  {
    name: "takes the place of its like",
    filter: { ...team, value: " Storage " },
    result: [{ ...team, value: "Storage" }],
  },
  { name: "without a value goes away", filter: { ...team, value: "  " }, result: [] },
  {
    name: "needs no value",
    filter: { column: "owner", comparison: "empty" as const, value: "x" },
    result: [team, { column: "owner", comparison: "empty", value: "" }],
  },
])("a condition $name", ({ filter, result }) => {
  expect(withFilter([team], filter)).toEqual(result);
});

test("a range is two conditions on one column", () => {
  const small: ColumnFilter = { column: "ram", comparison: "less", value: "512" };
  expect(withFilter([big], small)).toEqual([big, small]);
  expect(withoutColumn([big, small, team], "ram")).toEqual([team]);
  expect(withoutFilter([big, small], big)).toEqual([small]);
});

test("numbers and dates are compared by size, texts by content", () => {
  expect(comparisonsFor("decimal")).toContain("greater");
  expect(comparisonsFor("date")).toContain("less");
  expect(comparisonsFor("text")).not.toContain("greater");
  expect(comparisonsFor("choice")).not.toContain("contains");
  expect([isNumber("money"), isNumber("date")]).toEqual([true, false]);
});
