import { numberFormat } from "../../locales/formats";

const PERCENT = numberFormat({ style: "percent", maximumFractionDigits: 1 });

/** The least share that is told. */
const LEAST = 0.001;

/** A share in percent; a dash of nothing. Something is never told as nothing. */
export function shareText(count: number, of: number): string {
  if (of === 0) return "–";
  const share = count / of;
  return share > 0 && share < LEAST ? `< ${PERCENT.format(LEAST)}` : PERCENT.format(share);
}
