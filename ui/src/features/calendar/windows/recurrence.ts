import type { TFunction } from "i18next";
import type { RecurrenceView, WeekdayView, WindowView } from "../../../ipc/bindings";
import { dateFormat } from "../../../locales/formats";

/** The days of a week, from Monday on. */
export const WEEK: readonly WeekdayView[] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** The months of a year, from January on. */
export const MONTHS: readonly number[] = Array.from({ length: 12 }, (_, month) => month + 1);

const monthName = dateFormat({ month: "short", timeZone: "UTC" });

/** The short word of a month, 1 to 12. */
export function monthWord(month: number): string {
  return monthName.format(new Date(Date.UTC(2026, month - 1, 1)));
}

/** The months with one ticked or not, in their order; the last tick stays, since a year without a month never comes. */
export function monthsOf(months: readonly number[], month: number, isOn: boolean): number[] {
  const next = MONTHS.filter((one) => (one === month ? isOn : months.includes(one)));
  return next.length === 0 ? [...months] : next;
}

/** Which such weekday of its month a day is: 1 to 4, or -1 for a fifth one, which is the last. */
export function nthOf(day: Date): number {
  const nth = Math.ceil(day.getDate() / 7);
  return nth > 4 ? -1 : nth;
}

/** The days with one ticked or not, from Monday on; the last tick stays, since a week without a day never comes. */
export function daysOf(days: readonly WeekdayView[], day: WeekdayView, isOn: boolean): WeekdayView[] {
  const next = WEEK.filter((one) => (one === day ? isOn : days.includes(one)));
  return next.length === 0 ? [...days] : next;
}

/** How often a window comes, in words: "every month on the 2nd Saturday". */
export function recurrenceWords(recurrence: RecurrenceView, t: TFunction<"calendar">): string {
  switch (recurrence.recurs) {
    case "once":
      return "";
    case "daily":
      return t("form.everyDay");
    case "weekly":
      return t("form.weeklyOn", { days: recurrence.days.map((day) => t(`form.short.${day}`)).join(", ") });
    case "monthly": {
      const nth = String(recurrence.nth) as "1" | "2" | "3" | "4" | "-1";
      return t("form.monthlyOn", { nth: t(`form.nthOf.${nth}`), day: t(`form.day.${recurrence.day}`) });
    }
    case "yearlyNth": {
      const nth = String(recurrence.nth) as "1" | "2" | "3" | "4" | "-1";
      const on = t("form.nthDayOf", { nth: t(`form.nthOf.${nth}`), day: t(`form.day.${recurrence.day}`) });
      return t("form.yearlyOn", { on, months: recurrence.months.map(monthWord).join(", ") });
    }
    case "yearlyDay": {
      const on = recurrence.day === -1 ? t("form.lastDayOf") : t("form.dayOf", { day: recurrence.day });
      return t("form.yearlyOn", { on, months: recurrence.months.map(monthWord).join(", ") });
    }
    case "monthDay":
      return recurrence.day === -1 ? t("form.lastDayOn") : t("form.monthDayOn", { day: recurrence.day });
  }
}

/** When a window comes, by the clock of its zone: "2026-11-21 22:00 – 04:00 Europe/Berlin, every day". */
export function windowWords({ start, end, zone, recurrence, until }: WindowView, t: TFunction<"calendar">): string {
  const [day, from] = start.slice(0, 16).split("T");
  const [lastDay, to] = end.slice(0, 16).split("T");
  const times = `${day} ${from} – ${day === lastDay ? "" : `${lastDay} `}${to} ${zone}`;
  const again = recurrenceWords(recurrence, t);
  const last = until === null ? "" : t("form.untilDay", { day: until });
  return [times, again, last].filter((part) => part !== "").join(", ");
}
