import type { TimeSpanView } from "../../../ipc/bindings";
import type { Range } from "../range";

/** Something with a time, beside others of the same time. */
export interface InColumn<Entry> {
  readonly entry: Entry;
  /** Its beginning and height as shares of the day. */
  readonly top: number;
  readonly height: number;
  readonly column: number;
  /** How many columns the day has. */
  readonly columns: number;
}

/** What lies in a day, side by side where it overlaps. Quadratic in its entries. */
export function columnsOf<Entry extends { readonly id: number; readonly span: TimeSpanView }>(
  entries: readonly Entry[],
  { from, to }: Range,
): InColumn<Entry>[] {
  const own = entries
    .map((entry) => ({ entry, start: Date.parse(entry.span.start), end: Date.parse(entry.span.end) }))
    .filter(({ start, end }) => start < to && end > from)
    .sort((one, other) => one.start - other.start);
  const ends: number[] = [];
  const placed = own.map(({ entry, start, end }) => {
    const free = ends.findIndex((last) => last <= start);
    const column = free === -1 ? ends.length : free;
    ends[column] = end;
    const [top, bottom] = [Math.max(start, from), Math.min(end, to)].map((at) => (at - from) / (to - from)) as [number, number];
    return { entry, column, top, height: bottom - top };
  });
  return placed.map((one) => ({ ...one, columns: ends.length }));
}
