import type { CalendarLook } from "../../components/views";

/** A span of time in milliseconds since 1970; the end is not in it. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const WEEKS_OF_MONTH = 6;

/** The day of a text such as "2026-11-21", at its local beginning; today for null. */
export function dayOf(text: string | null, now: number): Date {
  const day = text === null ? new Date(now) : new Date(`${text}T00:00`);
  const valid = Number.isNaN(day.getTime()) ? new Date(now) : day;
  return new Date(valid.getFullYear(), valid.getMonth(), valid.getDate());
}

/** A day as a tab keeps it: "2026-11-21". */
export function dayText(day: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** The day so many days later; the clock may be changed between. */
export function addDays(day: Date, days: number): Date {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + days);
}

/** The Monday of a day's week. */
export function mondayOf(day: Date): Date {
  return addDays(day, -((day.getDay() + 6) % 7));
}

/** What is in sight: the week of a day, or the six weeks that hold its month. */
export function rangeOf(look: CalendarLook, day: Date): Range {
  const first = look === "month" ? mondayOf(new Date(day.getFullYear(), day.getMonth(), 1)) : mondayOf(day);
  const days = look === "month" ? 7 * WEEKS_OF_MONTH : 7;
  return { from: first.getTime(), to: addDays(first, days).getTime() };
}

/** The day to look at after one step earlier or later. */
export function stepped(look: CalendarLook, day: Date, step: 1 | -1): Date {
  if (look === "month") return new Date(day.getFullYear(), day.getMonth() + step, 1);
  return addDays(day, 7 * step);
}

/** The beginnings of the days in a range. */
export function daysOf({ from, to }: Range): Date[] {
  const days: Date[] = [];
  for (let day = new Date(from); day.getTime() < to; day = addDays(day, 1)) days.push(day);
  return days;
}
