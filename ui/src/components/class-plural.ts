import { i18n } from "../locales/i18n";

/**
 * The plural of a class label within an English sentence: "Virtual machine" gives "virtual machines". German forms
 * plurals in too many ways to be derived, and a label after a number is understood there as it stands.
 */
export function classPlural(label: string): string {
  if (i18n.language === "de") return label;
  const isAcronym = /^[A-Z]{2}/u.test(label);
  const word = isAcronym ? label : label.charAt(0).toLowerCase() + label.slice(1);
  if (/[^aeiou]y$/u.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(?:s|x|ch|sh)$/u.test(word)) return `${word}es`;
  return `${word}s`;
}
