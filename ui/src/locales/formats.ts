import { i18n } from "./i18n";
import { dateRegion, numberRegion } from "./languages";

/** Makes a format once for each language and gives the one of the language in force. */
function perLanguage<Format>(make: (language: string) => Format): () => Format {
  const made = new Map<string, Format>();
  return () => {
    const language = i18n.language;
    const format = made.get(language) ?? make(language);
    made.set(language, format);
    return format;
  };
}

/** Writes numbers as the window's language and the person's region do. */
export interface NumberFormat {
  readonly format: (value: number | bigint) => string;
  readonly formatToParts: (value: number) => Intl.NumberFormatPart[];
}

/** A format of numbers that follows the language of the window. */
export function numberFormat(options: Intl.NumberFormatOptions): NumberFormat {
  const inForce = perLanguage((language) => new Intl.NumberFormat(numberRegion(language, navigator.languages), options));
  return {
    format: (value) => inForce().format(value),
    formatToParts: (value) => inForce().formatToParts(value),
  };
}

/** A weekday shortened at the beginning, which German writes with a point and a comma: "Sa.,". */
const SHORT_WEEKDAY = /^(\p{L}+)\.?,/u;

/** Writes dates and times as the window's language does. */
export interface DateFormat {
  readonly format: (date: Date) => string;
  readonly formatRange: (from: Date, to: Date) => string;
}

/** A format of dates and times that follows the language of the window. */
export function dateFormat(options: Intl.DateTimeFormatOptions): DateFormat {
  const inForce = perLanguage((language) => new Intl.DateTimeFormat(dateRegion(language), options));
  return {
    format: (date) => inForce().format(date).replace(SHORT_WEEKDAY, "$1"),
    formatRange: (from, to) => inForce().formatRange(from, to),
  };
}

const LIST = perLanguage((language) => new Intl.ListFormat(dateRegion(language), { type: "conjunction" }));

/** Names as one reads them: "A, B and C". */
export function listed(names: readonly string[]): string {
  return LIST().format(names);
}

const ORDER = perLanguage((language) => new Intl.Collator(language, { numeric: true }));

/** A heading or noun as it stands within a sentence: in lower case, but in German as it is. */
export function withinSentence(words: string): string {
  return i18n.language === "de" ? words : words.toLowerCase();
}

/** The order of names in the language of the window: "rack 2" before "rack 10", "Ä" beside "A". */
export function compareNames(one: string, other: string): number {
  return ORDER().compare(one, other);
}
