import { numberFormat } from "../../locales/formats";

const NUMBER = numberFormat({ maximumFractionDigits: 1 });
/** A number never parts from its sign. */
const inPercent = (share: number) => `${NUMBER.format(100 * share)}\u00a0%`;

/** The least share that is told. */
const LEAST = 0.001;

/** A share in percent; a dash of nothing. Something is never told as nothing. */
export function shareText(count: number, of: number): string {
  if (of === 0) return "–";
  const share = count / of;
  return share > 0 && share < LEAST ? `< ${inPercent(LEAST)}` : inPercent(share);
}
