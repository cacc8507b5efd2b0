import { sentences as german } from "./de/sentences";
import { modelWords } from "./de/model-words";
import { i18n } from "./i18n";
import { numberFormat } from "./formats";
import { type Template, templateOf, valuesIn } from "./sentence-template";

/** Whether a value can stand in a sentence. */
type Suits = (name: string, value: string, sentence: string) => boolean;

/** What the core says in English; `worded` says it in the language of the window. */
type Said = unknown;

interface Known {
  /** Sentences without a value. */
  readonly whole: ReadonlyMap<string, string>;
  /** Sentences with values, those with most words of their own first. */
  readonly templates: readonly (Template & { readonly english: string; readonly translation: string })[];
}

const ANY_NUMBER = numberFormat({ maximumFractionDigits: 10 });
/** A value in a translation: as it is, `~` said in the language itself, `;` a list of such, `#` a number. */
const SET_IN = /\{(\w+)([~;#])?\}/gu;
/** What parts the members of a list. */
const BETWEEN = /(; |, | and | or )/u;
/** Where one sentence ends and another begins. */
const SENTENCES = /(?<=[.?!]) (?=\S)/u;
/** Sentences that were put in words last are kept, since lists are drawn again and again. */
const MOST_KEPT = 2000;

let known: Known | null = null;
const kept = new Map<string, string>();

function readKnown(): Known {
  const whole = new Map(modelWords);
  const templates: (Template & { english: string; translation: string })[] = [];
  for (const [english, translation] of Object.entries(german)) {
    const template = templateOf(english);
    if (template === null) whole.set(english, translation);
    else templates.push({ ...template, english, translation });
  }
  templates.sort((one, other) => other.ownWords - one.ownWords);
  return { whole, templates };
}

/**
 * A sentence of the core in the language of the window. One that is not known, such as that of a newer core, stays as
 * it is. To be used only on what the core says itself, never on what people wrote.
 */
export function worded(said: Said): string {
  const text = typeof said === "string" ? said : "";
  if (i18n.language !== "de" || text === "") return text;
  const before = kept.get(text);
  if (before !== undefined) return before;
  const words = inGerman(text) ?? text;
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(text, words);
  return words;
}

/** Whether the core says it; so that it is not taken for what a person wrote. */
export function isSaid(text: string): boolean {
  return inGerman(text) !== null;
}

/** Null where nothing of it is known. */
function inGerman(text: string): string | null {
  known ??= readKnown();
  const whole = known.whole.get(text) ?? known.whole.get(text.replaceAll("_", " "));
  if (whole !== undefined) return whole;
  const several = text.split("\n").length > 1 ? text.split("\n") : text.split(SENTENCES);
  const joint = text.includes("\n") ? "\n" : " ";
  const each = several.length > 1 ? several.map(inGerman) : [];
  // What is known sentence by sentence is not taken for one long value of another.
  if (each.length > 0 && each.every((one) => one !== null)) return each.join(joint);
  const found = filled(text, known);
  if (found !== null) return found;
  return each.some((one) => one !== null) ? each.map((one, at) => one ?? several[at]).join(joint) : null;
}

/**
 * A text that may be a person's own words, in the language of the window where it is one of these sentences and each of
 * its values suits; else null.
 */
export function wordedAs(
  text: string,
  sentences: ReadonlySet<string>,
  suits: Suits,
): string | null {
  if (i18n.language !== "de") return null;
  known ??= readKnown();
  if (sentences.has(text)) return known.whole.get(text) ?? null;
  const some = known.templates.filter(({ english }) => sentences.has(english));
  return filled(text, { ...known, templates: some }, suits);
}

function filled(text: string, { templates }: Known, suits: Suits = () => true): string | null {
  for (const template of templates) {
    const values = valuesIn(text, template);
    if (values === null || ![...values].every(([name, value]) => suits(name, value, template.english))) continue;
    return template.translation.replace(SET_IN, (_all, name: string, how: string | undefined) => {
      const value = values.get(name) ?? "";
      if (how === "~") return inGerman(value) ?? value;
      if (how === ";") return wordedList(value);
      if (how === "#") return value !== "" && Number.isFinite(Number(value)) ? ANY_NUMBER.format(Number(value)) : value;
      return value;
    });
  }
  return null;
}

function wordedList(list: string): string {
  return list
    .split(BETWEEN)
    .map((piece, at) => (at % 2 === 1 ? piece.replace("and", "und").replace("or", "oder") : (inGerman(piece) ?? piece)))
    .join("");
}
