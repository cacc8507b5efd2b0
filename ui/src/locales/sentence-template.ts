/** A sentence with values, as it stands in the sources of the core: `{name:?} cannot be a key: {fault}`. */
export interface Template {
  /** Finds the values in a sentence made from it. */
  readonly pattern: RegExp;
  /** Their names, in the order of the pattern, and whether each stands in quotes. */
  readonly values: readonly { readonly name: string; readonly isQuoted: boolean }[];
  /** The longest run of words between values; a sentence without it cannot be of this template. */
  readonly mark: string;
  /** How many signs are not of values: of two templates that fit, the one with more is meant. */
  readonly ownWords: number;
}

const VALUE = /\{(\w+)(:\?)?\}/gu;
const ANY = "([\\s\\S]*?)";
/** What something is called; the one of two words is not to be read as the one it begins with. */
const KIND = "(relationship type|[\\s\\S]*?)";
const APPENDED = "((?:[ ,:(][\\s\\S]*?)?)";
/** A text as the core quotes it. */
const QUOTED = '"((?:[^"\\\\]|\\\\.)*)"';

/** Reads a template; null where it has no value. */
export function templateOf(english: string): Template | null {
  const values = [...english.matchAll(VALUE)];
  if (values.length === 0) return null;
  const words = english.split(VALUE).filter((_, at) => at % 3 === 0);
  const between = values.map(([, name, quoted], at) => {
    if (quoted !== undefined) return QUOTED;
    if (name === "kind") return KIND;
    // What follows a value without a word between was appended to it.
    return at > 0 && words[at] === "" ? APPENDED : ANY;
  });
  return {
    pattern: new RegExp(`^${words.map((one, at) => literally(one) + (between[at] ?? "")).join("")}$`, "u"),
    values: values.map(([, name = "", quoted]) => ({ name, isQuoted: quoted !== undefined })),
    mark: words.reduce((longest, one) => (one.length > longest.length ? one : longest), ""),
    ownWords: words.join("").length,
  };
}

/** The values of a sentence by name, or null where it is not of the template. */
export function valuesIn(sentence: string, template: Template): ReadonlyMap<string, string> | null {
  if (!sentence.includes(template.mark)) return null;
  const found = template.pattern.exec(sentence);
  if (found === null) return null;
  const values = new Map<string, string>();
  for (const [at, { name, isQuoted }] of template.values.entries()) {
    const value = found[at + 1] ?? "";
    if (!values.has(name)) values.set(name, isQuoted ? unquoted(value) : value);
  }
  return values;
}

/** What stands within quotes as it was before the core put it there. */
function unquoted(text: string): string {
  return text.replace(/\\(u\{([0-9a-f]+)\}|.)/gu, (all, sign: string, code: string | undefined) => {
    if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
    return ({ n: "\n", t: "\t", r: "\r" } as Record<string, string>)[sign] ?? (sign.length === 1 ? sign : all);
  });
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&");
}
