/** Height of a row, in pixels. */
export const ROW_HEIGHT = 28;
/** Rows asked for at once. */
export const PAGE_LENGTH = 100;
/**
 * The tallest element the grid makes, in pixels. Engines keep lengths in 1/64 px in 32 bits (33 million),
 * Firefox stops at 17 million, and single-precision coordinates lose pixels above 16 million.
 */
export const TALLEST = 10_000_000;

/** What is scrolled: rows in all, and the height in which some of them show, in pixels. */
export interface Extent {
  readonly total: number;
  readonly viewport: number;
}

/** Rows from `first` up to but not including `end`. */
export interface RowRange {
  readonly first: number;
  readonly end: number;
}

/** The height of all rows, in pixels, whether or not an element may be that tall. */
export function contentHeight({ total }: Extent): number {
  return total * ROW_HEIGHT;
}

/** The height of the element that gives the scroll bar its range. */
export function scrollHeight(extent: Extent): number {
  return Math.min(contentHeight(extent), TALLEST);
}

/** Whether the scroll bar's range is smaller than the rows. */
export function isScaled(extent: Extent): boolean {
  return contentHeight(extent) > TALLEST;
}

/** The furthest the rows can be moved up, in pixels. */
export function lastOffset(extent: Extent): number {
  return Math.max(0, contentHeight(extent) - extent.viewport);
}

/** An offset brought into its range. */
export function clampOffset(offset: number, extent: Extent): number {
  return Math.min(Math.max(0, offset), lastOffset(extent));
}

/** How far the rows are moved up for a position of the scroll bar. */
export function toOffset(scrollTop: number, extent: Extent): number {
  if (!isScaled(extent)) return clampOffset(scrollTop, extent);
  const travel = scrollHeight(extent) - extent.viewport;
  return clampOffset((scrollTop / travel) * lastOffset(extent), extent);
}

/** The position of the scroll bar for rows moved up so far: the reverse of {@link toOffset}. */
export function toScrollTop(offset: number, extent: Extent): number {
  if (!isScaled(extent)) return offset;
  return (offset / lastOffset(extent)) * (scrollHeight(extent) - extent.viewport);
}

/** The rows of which any part shows. */
export function visibleRows(offset: number, extent: Extent): RowRange {
  const first = Math.floor(clampOffset(offset, extent) / ROW_HEIGHT);
  const end = Math.ceil((clampOffset(offset, extent) + extent.viewport) / ROW_HEIGHT);
  return { first, end: Math.min(end, extent.total) };
}

/** The pages that hold some rows of a list, and one on either side so that slow scrolling never waits. */
export function pagesAround(rows: readonly RowRange[], total: number): readonly number[] {
  const [first] = rows;
  const last = rows.at(-1);
  if (total === 0 || first === undefined || last === undefined) return [];
  const lastPage = Math.floor((total - 1) / PAGE_LENGTH);
  const pageOf = (row: number) => Math.floor(row / PAGE_LENGTH);
  const pages = new Set([Math.max(0, pageOf(first.first) - 1)]);
  for (const { first: from, end } of rows) {
    for (let page = pageOf(from); page <= pageOf(Math.max(from, end - 1)); page += 1) pages.add(page);
  }
  pages.add(pageOf(Math.max(last.first, last.end - 1)) + 1);
  return [...pages].filter((page) => page <= lastPage);
}

/** The offset that brings a row wholly into sight with the least movement. */
export function offsetShowing(row: number, offset: number, extent: Extent): number {
  const top = row * ROW_HEIGHT;
  const bottom = top + ROW_HEIGHT;
  if (top < offset) return clampOffset(top, extent);
  if (bottom > offset + extent.viewport) return clampOffset(bottom - extent.viewport, extent);
  return offset;
}

/** How many whole rows a page up or down moves; at least one. */
export function rowsPerScreen({ viewport }: Extent): number {
  return Math.max(1, Math.floor(viewport / ROW_HEIGHT) - 1);
}
