import { numberFormat } from "../../locales/formats";

const whole = numberFormat({ maximumFractionDigits: 0 });
const tenths = numberFormat({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
const twoDecimals = numberFormat({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
const hundredths = numberFormat({ maximumFractionDigits: 2 });

/** Two digits of a probability: "57 %", "8.1 %", "99.7 %"; never "0 %" or "100 %" of what is not quite so. */
export function percent(probability: number): string {
  const share = probability * 100;
  if (probability > 0 && share < 0.05) return `< ${tenths.format(0.1)} %`;
  if (probability < 1 && share >= 99.95) return `> ${tenths.format(99.9)} %`;
  const isNearAnEnd = share < 9.95 || (share >= 99.5 && share < 100);
  return `${(isNearAnEnd ? tenths : whole).format(share)} %`;
}

/** "41 – 57 %" of an incomplete search; one value where both ends look alike. */
export function percentRange(lower: number, upper: number): string {
  const [least, most] = [percent(lower), percent(upper)];
  return least === most ? most : `${least.replace(" %", "")} – ${most}`;
}

/** ".98" of a confidence, "1" of full trust. */
export function shortShare(share: number): string {
  return hundredths.format(share).replace(/^0(?=\D)/, "");
}

/** "3.0" of a mean number. */
export function tenthsText(value: number): string {
  return tenths.format(value);
}

/** "0.76" of so many bits. */
export function bitsText(bits: number): string {
  return bits < 0.005 ? `< ${hundredths.format(0.01)}` : twoDecimals.format(bits);
}

/** A factor to two digits: "29", "2.7", "1,200". */
export function factorText(factor: number): string {
  return factor < 9.95 ? tenths.format(factor) : whole.format(Number(factor.toPrecision(2)));
}
