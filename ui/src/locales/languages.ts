import type { Language } from "../ipc/bindings";

/** The languages that there are texts in, by their BCP 47 tag. */
export type LanguageTag = "en" | "de";

/** Where a language is written in several ways and the person's system says nothing, this one. */
const USUAL_REGION: Readonly<Record<LanguageTag, string>> = { en: "en-GB", de: "de-DE" };

/** The languages that can be chosen. */
export const LANGUAGE_TAGS: Readonly<Record<Exclude<Language, "system">, LanguageTag>> = { english: "en", german: "de" };

/** The language in force: the chosen one, or the first of the system's that there are texts in; else English. */
export function languageInForce(chosen: Language, ofSystem: readonly string[]): LanguageTag {
  if (chosen !== "system") return LANGUAGE_TAGS[chosen];
  const [first = ""] = ofSystem;
  return isIn("de", first) ? "de" : "en";
}

/** The separators of numbers: as the person's region has them in this language. */
export function numberRegion(language: string, ofSystem: readonly string[]): string {
  const tag = tagOf(language);
  return ofSystem.find((region) => isIn(tag, region) && region !== tag) ?? USUAL_REGION[tag];
}

/** Dates are parts of sentences, hence always as those are written: "21 Nov", "21. Nov.", by a clock of 24 hours. */
export function dateRegion(language: string): string {
  return USUAL_REGION[tagOf(language)];
}

function tagOf(language: string): LanguageTag {
  return isIn("de", language) ? "de" : "en";
}

function isIn(tag: LanguageTag, region: string): boolean {
  return region.toLowerCase().split("-")[0] === tag;
}
