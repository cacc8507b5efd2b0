import { describe, expect, test } from "vitest";
import {
  clampOffset,
  lastOffset,
  offsetShowing,
  pagesAround,
  ROW_HEIGHT,
  rowsPerScreen,
  scrollHeight,
  TALLEST,
  toOffset,
  toScrollTop,
  visibleRows,
} from "./row-window";

const small = { total: 1000, viewport: 280 };
const million = { total: 1_000_000, viewport: 700 };

describe("visible rows", () => {
  test.each([
    { offset: 0, extent: small, range: { first: 0, end: 10 } },
    { offset: 14, extent: small, range: { first: 0, end: 11 } },
    { offset: 28, extent: small, range: { first: 1, end: 11 } },
    { offset: 1e9, extent: small, range: { first: 990, end: 1000 } },
    { offset: 0, extent: { total: 3, viewport: 280 }, range: { first: 0, end: 3 } },
    { offset: 0, extent: { total: 0, viewport: 280 }, range: { first: 0, end: 0 } },
    { offset: 1e12, extent: million, range: { first: 999_975, end: 1_000_000 } },
  ])("$offset of $extent.total rows", ({ offset, extent, range }) => {
    expect(visibleRows(offset, extent)).toEqual(range);
  });
});

describe("scroll range", () => {
  test("few rows are not scaled", () => {
    expect(scrollHeight(small)).toBe(28_000);
    expect(toOffset(123, small)).toBe(123);
    expect(toScrollTop(123, small)).toBe(123);
  });
  test("a million rows fit an element that engines allow, and both ends are reached", () => {
    expect(scrollHeight(million)).toBe(TALLEST);
    expect(toOffset(0, million)).toBe(0);
    expect(toOffset(TALLEST - million.viewport, million)).toBe(lastOffset(million));
  });
  test.each([0, 1, 999, 13_371_337, 27_999_300])("offset %d survives the way there and back", (offset) => {
    expect(toOffset(toScrollTop(offset, million), million)).toBeCloseTo(offset, 4);
  });
  test("offsets stay within the rows", () => {
    expect(clampOffset(-5, small)).toBe(0);
    expect(clampOffset(1e9, small)).toBe(1000 * ROW_HEIGHT - 280);
    expect(clampOffset(5, { total: 2, viewport: 280 })).toBe(0);
  });
});

describe("pages", () => {
  test.each([
    { range: { first: 0, end: 10 }, total: 1000, pages: [0, 1] },
    { range: { first: 250, end: 260 }, total: 1000, pages: [1, 2, 3] },
    { range: { first: 195, end: 205 }, total: 1000, pages: [0, 1, 2, 3] },
    { range: { first: 990, end: 1000 }, total: 1000, pages: [8, 9] },
    { range: { first: 0, end: 3 }, total: 3, pages: [0] },
    { range: { first: 0, end: 0 }, total: 0, pages: [] },
  ])("$range.first to $range.end of $total", ({ range, total, pages }) => {
    expect(pagesAround([range], total)).toEqual(pages);
  });
});

test.each([
  { row: 0, offset: 100, shown: 0 },
  { row: 5, offset: 100, shown: 100 },
  { row: 20, offset: 0, shown: 21 * ROW_HEIGHT - 280 },
  { row: 999, offset: 0, shown: 1000 * ROW_HEIGHT - 280 },
])("row $row is brought into sight from $offset", ({ row, offset, shown }) => {
  expect(offsetShowing(row, offset, small)).toBe(shown);
});

test("a screen is one row less than fits, and never none", () => {
  expect(rowsPerScreen(small)).toBe(9);
  expect(rowsPerScreen({ total: 5, viewport: 0 })).toBe(1);
});
