import { dateFormat, numberFormat } from "../locales/formats";
import { i18n } from "../locales/i18n";

const wholeNumber = numberFormat({ maximumFractionDigits: 20 });
const dayThisYear = dateFormat({ day: "numeric", month: "short" });
const dayOtherYear = dateFormat({
  day: "numeric",
  month: "short",
  year: "numeric",
});
const clock = dateFormat({ hour: "2-digit", minute: "2-digit" });
const full = dateFormat({
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

const wholeDay = dateFormat({ weekday: "short", day: "numeric", month: "short", year: "numeric" });

const month = dateFormat({ month: "short", year: "numeric" });

/** An instant: RFC 3339 text, milliseconds since 1970, or a date. */
export type Instant = string | number | Date;

const DAY = 86_400_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A number with the user's thousands separators and as many decimals as it has. */
export function formatNumber(value: number): string {
  return wholeNumber.format(value);
}

/** A number with separators where it is one that can be kept whole; else as it was written. */
export function numberText(value: string): string {
  const number = Number(value);
  const exact = Number.isSafeInteger(number) && String(number) === value;
  return exact ? formatNumber(number) : value;
}

/** "12 Nov", with the year where it is not the present one. */
export function formatDay(instant: Instant, now: Instant = Date.now()): string {
  const date = new Date(instant);
  const sameYear = date.getFullYear() === new Date(now).getFullYear();
  return (sameYear ? dayThisYear : dayOtherYear).format(date);
}

/** "09:58". */
export function formatClock(instant: Instant): string {
  return clock.format(new Date(instant));
}

/** "Sat 21 Nov 2026 22:00", for tooltips and wherever the whole time matters. */
export function formatInstant(instant: Instant): string {
  return full.format(new Date(instant)).replaceAll(",", "");
}

/** "Sat 21 Nov 2026". */
export function formatWholeDay(instant: Instant): string {
  return wholeDay.format(new Date(instant)).replaceAll(",", "");
}

/** "Nov 2026". */
export function formatMonth(instant: Instant): string {
  return month.format(new Date(instant));
}

/** "09:58" today, else the day: short enough for lists. */
export function formatWhen(instant: Instant, now: Instant = Date.now()): string {
  return calendarDaysBetween(instant, now) === 0 ? formatClock(instant) : formatDay(instant, now);
}

/** "just now", "10 min ago", "3 h ago", "yesterday", "5 days ago". */
export function formatRelative(instant: Instant, now: Instant = Date.now()): string {
  const age = new Date(now).getTime() - new Date(instant).getTime();
  const days = calendarDaysBetween(instant, now);
  if (age < MINUTE) return i18n.t("relative.justNow");
  if (age < HOUR) return i18n.t("relative.minutes", { count: Math.floor(age / MINUTE) });
  if (days === 0) return i18n.t("relative.hours", { count: Math.floor(age / HOUR) });
  if (days === 1) return i18n.t("relative.yesterday");
  return i18n.t("relative.days", { count: days });
}

function calendarDaysBetween(instant: Instant, now: Instant): number {
  const midnight = (of: Instant) => new Date(of).setHours(0, 0, 0, 0);
  // Rounded, since a day with a change of the clock is an hour longer or shorter.
  return Math.round((midnight(now) - midnight(instant)) / DAY);
}
