import { dateFormat } from "../locales/formats";
import { formatClock, formatDay, type Instant } from "./format";

const weekday = dateFormat({ weekday: "short" });

/** "Sat 21 Nov 22:00", for a plan that hangs on it. */
export function formatPlanned(instant: Instant): string {
  return `${weekday.format(new Date(instant))} ${formatDay(instant)} ${formatClock(instant)}`;
}

/** "Sat 21 Nov 22:00 – 23:30"; the day of the end only where it is another. */
export function formatSpan(start: Instant, end: Instant): string {
  const sameDay = new Date(start).toDateString() === new Date(end).toDateString();
  return `${formatPlanned(start)} – ${sameDay ? formatClock(end) : formatPlanned(end)}`;
}
