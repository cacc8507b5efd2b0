import { expect, it } from "vitest";
import { columnsOf } from "./columns";

const DAY = { from: Date.parse("2026-11-21T00:00:00Z"), to: Date.parse("2026-11-22T00:00:00Z") };
const entry = (id: number, start: string, end: string) => ({ id, span: { start: `2026-11-${start}:00Z`, end: `2026-11-${end}:00Z` } });

it("puts what overlaps side by side, and cuts what lasts beyond the day", () => {
  const placed = columnsOf([entry(1, "21T22:00", "21T23:30"), entry(2, "21T22:30", "22T01:00"), entry(3, "21T06:00", "21T12:00")], DAY);
  expect(placed.map(({ entry: { id }, column, columns, top, height }) => [id, column, columns, top, height])).toEqual([
    [3, 0, 2, 0.25, 0.25],
    [1, 0, 2, 22 / 24, 1.5 / 24],
    [2, 1, 2, 22.5 / 24, 1 - 22.5 / 24],
  ]);
});

it("leaves out what is on another day", () => {
  expect(columnsOf([entry(1, "20T22:00", "21T00:00")], DAY)).toEqual([]);
});
