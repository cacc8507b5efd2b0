import { describe, expect, it } from "vitest";
import { nextSort, sorted } from "./row-sort";

const COLUMNS = [{ id: "size", order: (row: { size: number }) => row.size }, { id: "plain" }];
const ROWS = [{ size: 2 }, { size: 9 }, { size: 4 }];
const sizes = (rows: readonly { size: number }[]) => rows.map(({ size }) => size);

describe("sorting rows", () => {
  it("goes from largest to smallest first, then back, then to the order they came in", () => {
    const first = nextSort(null, "size");
    expect(sizes(sorted(ROWS, COLUMNS, first))).toEqual([9, 4, 2]);
    const second = nextSort(first, "size");
    expect(sizes(sorted(ROWS, COLUMNS, second))).toEqual([2, 4, 9]);
    expect(sorted(ROWS, COLUMNS, nextSort(second, "size"))).toBe(ROWS);
  });

  it("leaves rows alone by a column without an order", () => {
    expect(sorted(ROWS, COLUMNS, { column: "plain", direction: "ascending" })).toBe(ROWS);
  });
});
