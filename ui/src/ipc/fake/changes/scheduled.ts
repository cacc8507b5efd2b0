import type { ForcedState, TimeSpanView } from "../../bindings";
import type { FakeRecord, FakeRecordBook } from "../records/record-book";

/** A change or release with the time it takes. */
export interface Scheduled {
  readonly record: FakeRecord;
  readonly span: TimeSpanView;
}

/** When a record is done: actual where it is known, else planned. */
export function spanOf({ fields }: FakeRecord): TimeSpanView | null {
  const start = fields["actual_start"] ?? fields["planned_start"];
  const end = fields["actual_end"] ?? fields["planned_end"];
  return start === undefined || end === undefined ? null : { start, end };
}

/** Records of a kind that have a time, by their beginning. */
export function scheduled(book: FakeRecordBook, kind: "change" | "release"): Scheduled[] {
  return [...book.records.values()]
    .flatMap((record) => {
      const span = record.kind === kind && record.state !== "cancelled" ? spanOf(record) : null;
      return span === null ? [] : [{ record, span }];
    })
    .sort((one, other) => (one.span.start < other.span.start ? -1 : 1));
}

/** The time that two spans share, or null. */
export function shared(one: TimeSpanView, other: TimeSpanView): TimeSpanView | null {
  const [start, end] = [Math.max(at(one.start), at(other.start)), Math.min(at(one.end), at(other.end))];
  return start < end ? { start: new Date(start).toISOString(), end: new Date(end).toISOString() } : null;
}

function at(text: string): number {
  return Date.parse(text);
}

/** The states that a change puts CIs in; down where nothing is said. */
export function forcedBy({ cis }: FakeRecord): ForcedState[] {
  return cis
    .filter(({ role, state }) => role === "affected" && state !== "up")
    .map(({ ci, state }) => ({ ci, state: state ?? "down" }));
}
