import { formatNumber } from "../../components/format";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "35 min", "1 h 35 min", "2 d 4 h": a duration in seconds, in its two largest units. */
export function lasted(seconds: number): string {
  const minutes = Math.round(seconds / MINUTE) * MINUTE;
  if (minutes < HOUR) return `${minutes / MINUTE} min`;
  if (minutes < DAY) return pair(Math.floor(minutes / HOUR), "h", (minutes % HOUR) / MINUTE, "min");
  const hours = Math.round(seconds / HOUR) * HOUR;
  return pair(Math.floor(hours / DAY), "d", (hours % DAY) / HOUR, "h");
}

function pair(large: number, unit: string, small: number, smallUnit: string): string {
  const first = `${formatNumber(large)} ${unit}`;
  return small === 0 ? first : `${first} ${small} ${smallUnit}`;
}
