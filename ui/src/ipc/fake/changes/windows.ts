import type { TimeSpanView, WindowSpanView, WindowView } from "../../bindings";
import type { FakeRecordBook } from "../records/record-book";
import { shared } from "./scheduled";

const WEEK = 7 * 86_400_000;
/** Weeks told of a window that comes again. */
const WEEKS = 60;

/** The times of freezes and windows within a time, by their beginning. */
export function windowSpans({ windows }: FakeRecordBook, within: TimeSpanView): WindowSpanView[] {
  return windows
    .flatMap((window) => timesOf(window).map((span) => ({ kind: window.kind, name: window.name, span, note: window.note })))
    .filter(({ span }) => shared(span, within) !== null)
    .sort((one, other) => (one.span.start < other.span.start ? -1 : 1));
}

/** In memory every zone has the clock of the winter in Hamburg, and every recurrence is weekly. */
function timesOf({ start, end, recurrence }: WindowView): TimeSpanView[] {
  const count = recurrence.recurs === "once" ? 1 : WEEKS;
  const from = (text: string, weeks: number) => new Date(Date.parse(`${text}:00+01:00`) + weeks * WEEK).toISOString();
  return Array.from({ length: count }, (_, week) => ({ start: from(start, week), end: from(end, week) }));
}
