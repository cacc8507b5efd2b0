import { expect, it } from "vitest";
import { type CellPlace, cellOfKey, isSeveral, rectangleOf, singleCell, withinGrid } from "./cell-range";

const SIZE = { rows: 10, columns: 4, screen: 5 };

const cases: readonly [key: string, from: CellPlace | null, far: boolean, expected: CellPlace | null][] = [
  ["ArrowDown", null, false, { row: 0, column: 0 }],
  ["ArrowRight", null, false, { row: 0, column: 0 }],
  ["ArrowDown", { row: 9, column: 2 }, false, { row: 9, column: 2 }],
  ["ArrowUp", { row: 3, column: 2 }, false, { row: 2, column: 2 }],
  ["ArrowRight", { row: 3, column: 2 }, false, { row: 3, column: 3 }],
  ["ArrowRight", { row: 3, column: 3 }, false, { row: 3, column: 3 }],
  ["ArrowRight", { row: 3, column: 0 }, true, { row: 3, column: 3 }],
  ["ArrowLeft", { row: 3, column: 2 }, true, { row: 3, column: 0 }],
  ["ArrowLeft", { row: 3, column: 0 }, false, { row: 3, column: 0 }],
  ["PageDown", { row: 7, column: 1 }, false, { row: 9, column: 1 }],
  ["PageUp", { row: 7, column: 1 }, false, { row: 2, column: 1 }],
  ["Home", { row: 7, column: 1 }, false, { row: 0, column: 1 }],
  ["End", { row: 7, column: 1 }, false, { row: 9, column: 1 }],
  ["x", { row: 7, column: 1 }, false, null],
];

it.each(cases)("%s from %j, far %s, leads to %j", (key, from, far, expected) => {
  expect(cellOfKey(key, from, SIZE, far)).toEqual(expected);
});

it("leads nowhere in an empty grid", () => {
  expect(cellOfKey("ArrowDown", null, { rows: 0, columns: 4, screen: 5 }, false)).toBeNull();
});

it("has the same edges whichever corner it was begun at", () => {
  const corners = { anchor: { row: 4, column: 3 }, active: { row: 2, column: 1 } };
  const expected = { firstRow: 2, endRow: 5, firstColumn: 1, endColumn: 4 };
  expect(rectangleOf(corners)).toEqual(expected);
  expect(rectangleOf({ anchor: corners.active, active: corners.anchor })).toEqual(expected);
  expect([isSeveral(corners), isSeveral(singleCell(corners.active))]).toEqual([true, false]);
});

it("shrinks with the grid", () => {
  const range = { anchor: { row: 4, column: 3 }, active: { row: 2, column: 1 } };
  expect(withinGrid(range, 3, 2)).toEqual({ anchor: { row: 2, column: 1 }, active: { row: 2, column: 1 } });
  expect(withinGrid(range, 0, 2)).toBeNull();
});
