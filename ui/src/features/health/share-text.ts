import { numberFormat } from "../../locales/formats";

const PERCENT = numberFormat({ style: "percent", maximumFractionDigits: 1 });

/** A share in percent; a dash of nothing. */
export function shareText(count: number, of: number): string {
  return of === 0 ? "–" : PERCENT.format(count / of);
}
