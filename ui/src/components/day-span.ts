import type { DaySpan } from "./views";

/** A day of the user's calendar, `2026-11-21`. */
export function dayOf(date: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The first moment of a day by the user's clock, so many days later. */
function startOf(day: string, daysLater: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const start = new Date(year, month - 1, date + daysLater);
  if (year < 100) start.setFullYear(year);
  return start.toISOString();
}

/** The moments at which a span begins and has ended; null where it is open. */
export function instantsOf({ from, to }: DaySpan): { readonly from: string | null; readonly to: string | null } {
  return { from: from === null ? null : startOf(from, 0), to: to === null ? null : startOf(to, 1) };
}

/** Whether the last day lies before the first. */
export function isBackwards({ from, to }: DaySpan): boolean {
  return from !== null && to !== null && to < from;
}

/** Whether two spans are the same. */
export function isSameSpan(one: DaySpan, other: DaySpan): boolean {
  return one.from === other.from && one.to === other.to;
}
