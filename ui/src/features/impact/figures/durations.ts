import { formatNumber } from "../../../components/format";

/** A time in the unit that tells it best. */
export interface Duration {
  readonly unit: "minutes" | "hours" | "days";
  readonly text: string;
}

const MINUTES_AN_HOUR = 60;
const HOURS_A_DAY = 24;
/** From here on hours are counted in days. */
const MANY_HOURS = 100;

/** Hours as minutes, hours or days with at most three digits. */
export function durationOf(hours: number): Duration {
  if (hours === 0) return { unit: "hours", text: "0" };
  if (hours < 1) return { unit: "minutes", text: shortNumber(hours * MINUTES_AN_HOUR) };
  if (hours < MANY_HOURS) return { unit: "hours", text: shortNumber(hours) };
  return { unit: "days", text: shortNumber(hours / HOURS_A_DAY) };
}

/** A number with three digits where it has decimals. */
export function shortNumber(value: number): string {
  return formatNumber(value >= MANY_HOURS ? Math.round(value) : Number(value.toPrecision(3)));
}

/** A share as a percentage: enough digits to tell 99.95 from 99.99, and never rounded up to the whole. */
export function percentOf(share: number): string {
  const percent = share * 100;
  const rest = 100 - percent;
  if (percent <= 50 || rest <= 0) return shortNumber(percent);
  // What is missing to the whole is what counts, with two digits of it.
  const decimals = Math.min(10, Math.max(0, 1 - Math.floor(Math.log10(rest))));
  return formatNumber(Number(percent.toFixed(decimals)));
}
