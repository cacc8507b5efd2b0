import type { coreSentences } from "../core-sentences";

/** The parts of the core that say something. */
type Part = keyof typeof coreSentences;

/**
 * German for every sentence of some parts of the core, by the English one. A value is set in by its name, as `{key}`;
 * `{fault~}` is itself said in German, `{states;}` is a list of which each part is, `{share#}` is a number.
 */
export type GermanSentences<Parts extends Part> = Readonly<Record<(typeof coreSentences)[Parts][number], string>>;
