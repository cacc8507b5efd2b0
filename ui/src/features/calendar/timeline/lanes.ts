import type { CalendarEntryView } from "../../../ipc/bindings";
import { compareNames } from "../../../locales/formats";
import type { Range } from "../range";

/** What entries are put side by side for. */
export type LaneBy = "team" | "implementer";

/** An entry at its place in a lane. */
export interface Placed {
  readonly entry: CalendarEntryView;
  /** Row within the lane, from 0. */
  readonly row: number;
  /** Its beginning and length as shares of the range. */
  readonly at: number;
  readonly length: number;
  /** Its label stands before it, where there is no room behind. */
  readonly labelBefore: boolean;
}

/** Entries that belong together, one below the other where they would touch. */
export interface Lane {
  /** Name of the team or person; null for entries without one. */
  readonly name: string | null;
  readonly placed: readonly Placed[];
  readonly rows: number;
}

/** Share of the range that a label takes. */
const LABEL = 0.2;

/** Lanes by name, the nameless last. Quadratic in the entries of a lane. */
export function lanesOf(entries: readonly CalendarEntryView[], by: LaneBy, range: Range): Lane[] {
  const groups = new Map<string | null, CalendarEntryView[]>();
  for (const entry of entries) groups.set(entry[by], [...(groups.get(entry[by]) ?? []), entry]);
  const names = [...groups.keys()].sort((one, other) => one === null || other === null ? Number(one === null) - Number(other === null) : compareNames(one, other));
  return names.map((name) => {
    const placed = packed(groups.get(name) ?? [], range);
    return { name, placed, rows: 1 + Math.max(0, ...placed.map(({ row }) => row)) };
  });
}

/** The share of the range at which an instant is, kept within it. */
export function shareOf(instant: number, { from, to }: Range): number {
  return Math.min(1, Math.max(0, (instant - from) / (to - from)));
}

/** Puts each entry on the first row where neither its bar nor its label touches another. */
export function packed(entries: readonly CalendarEntryView[], range: Range): Placed[] {
  const rows: { readonly from: number; readonly to: number }[][] = [];
  const byStart = [...entries].sort((one, other) => Date.parse(one.span.start) - Date.parse(other.span.start));
  return byStart.map((entry) => {
    const at = shareOf(Date.parse(entry.span.start), range);
    const length = shareOf(Date.parse(entry.span.end), range) - at;
    const labelBefore = at + length + LABEL > 1;
    const taken = labelBefore ? { from: at - LABEL, to: at + length } : { from: at, to: at + length + LABEL };
    const free = rows.findIndex((row) => row.every(({ from, to }) => taken.to <= from || taken.from >= to));
    const row = free === -1 ? rows.length : free;
    rows[row] = [...(rows[row] ?? []), taken];
    return { entry, row, at, length, labelBefore };
  });
}
