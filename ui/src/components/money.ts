import { numberFormat } from "../locales/formats";

const plain = numberFormat({});

/** An amount per hour as stated on a CI. */
export interface Money {
  /** Digits as written, a point before the decimals. */
  readonly digits: string;
  /** ISO 4217 code. */
  readonly currency: string;
}

const STATED = /^(\d+(?:\.\d+)?) ([A-Z]{3})$/;

/** Reads "48000 EUR"; null for any other text, which is then shown as it stands. */
export function parseMoney(text: string): Money | null {
  const [, digits, currency] = STATED.exec(text) ?? [];
  return digits === undefined || currency === undefined ? null : { digits, currency };
}

/** "48,000": the digits with the user's separators, none lost. */
export function formatDigits(digits: string): string {
  const [whole = "", decimals] = digits.split(".");
  const point = plain.formatToParts(0.5).find((part) => part.type === "decimal")?.value ?? ".";
  const grouped = plain.format(BigInt(whole));
  return decimals === undefined ? grouped : `${grouped}${point}${decimals}`;
}

/** "€" for EUR, as the user's language writes it. */
export function currencySign(currency: string): string {
  return currencyOf(currency).sign;
}

/** The sign of a currency, and whether the user's language writes it before the digits. */
function currencyOf(currency: string): { readonly sign: string; readonly isFirst: boolean } {
  const parts = numberFormat({ style: "currency", currency, currencyDisplay: "narrowSymbol" }).formatToParts(0);
  const place = parts.findIndex((part) => part.type === "currency");
  return { sign: parts[place]?.value ?? currency, isFirst: place < parts.findIndex((part) => part.type === "integer") };
}

/** The one currency of all amounts, so that a table can name it in its head; null if there are several or none. */
export function commonCurrency(amounts: readonly (string | null)[]): string | null {
  const currencies = new Set(
    amounts.filter((amount) => amount !== null).map((amount) => parseMoney(amount)?.currency ?? ""),
  );
  const [only] = currencies;
  return currencies.size === 1 && only !== undefined && only !== "" ? only : null;
}

/** An amount with its currency, or its digits alone where the head names the currency. */
export function formatMoney(text: string, named: string | null = null): string {
  const money = parseMoney(text);
  if (money === null) return text;
  const digits = formatDigits(money.digits);
  if (money.currency === named) return digits;
  const { sign, isFirst } = currencyOf(money.currency);
  return isFirst ? `${sign} ${digits}` : `${digits} ${sign}`;
}

/** What of a total its parts do not explain, as stated money; null where it is less than a hundredth or cannot be told. */
export function unexplained(total: string, parts: readonly string[]): string | null {
  const whole = parseMoney(total);
  if (whole === null) return null;
  const explained = parts
    .map(parseMoney)
    .filter((part) => part?.currency === whole.currency)
    .reduce((sum, part) => sum + Number(part?.digits ?? 0), 0);
  const rest = Number(whole.digits) - explained;
  if (rest < 0.01) return null;
  return `${Number.isInteger(rest) ? rest : rest.toFixed(2)} ${whole.currency}`;
}
