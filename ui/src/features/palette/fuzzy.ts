/** Part of a text that matches, from `start` up to but without `end`. */
export interface MatchRange {
  readonly start: number;
  readonly end: number;
}

/** How well a text matches, greater is better, and where. */
export interface Match {
  readonly score: number;
  readonly ranges: readonly MatchRange[];
}

const SEPARATORS = /[\s\-_./]/u;

/** Lower case, with every separator a space, letter by letter so that positions stay. */
function plain(text: string): string {
  return [...text].map((letter) => plainLetter(letter)).join("");
}

function plainLetter(letter: string): string {
  if (SEPARATORS.test(letter)) return " ";
  const lower = letter.toLowerCase();
  return lower.length === letter.length ? lower : letter;
}

function beginsWord(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === " ";
}

/**
 * Matches words typed against a text: as they stand (a space matches any separator), else word by word in any order,
 * else letter by letter in order. Null where even the letters are not there.
 */
export function fuzzyMatch(text: string, typed: string): Match | null {
  const within = plain(text);
  const words = plain(typed.trim());
  if (words === "") return { score: 0, ranges: [] };
  return matchWhole(within, words) ?? matchTerms(within, words) ?? matchLetters(within, words);
}

function matchWhole(within: string, words: string): Match | null {
  const at = bestOccurrence(within, words);
  if (at === null) return null;
  const closeness = words.length / within.length;
  const score = 200 + (beginsWord(within, at) ? 50 : 0) + (at === 0 ? 50 : 0) + 40 * closeness;
  return { score, ranges: [{ start: at, end: at + words.length }] };
}

/** The first occurrence at the beginning of a word, else the first. */
function bestOccurrence(within: string, part: string): number | null {
  let first: number | null = null;
  for (let at = within.indexOf(part); at !== -1; at = within.indexOf(part, at + 1)) {
    if (beginsWord(within, at)) return at;
    first ??= at;
  }
  return first;
}

function matchTerms(within: string, words: string): Match | null {
  const terms = words.split(" ").filter((term) => term !== "");
  const ranges: MatchRange[] = [];
  for (const term of terms) {
    const start = bestOccurrence(within, term);
    if (start === null) return null;
    ranges.push({ start, end: start + term.length });
  }
  const atWords = ranges.filter(({ start }) => beginsWord(within, start)).length;
  return { score: 100 + (50 * atWords) / terms.length, ranges: merged(ranges) };
}

function matchLetters(within: string, words: string): Match | null {
  const ranges: MatchRange[] = [];
  let at = 0;
  for (const letter of words.replaceAll(" ", "")) {
    const found = within.indexOf(letter, at);
    if (found === -1) return null;
    ranges.push({ start: found, end: found + letter.length });
    at = found + letter.length;
  }
  const runs = merged(ranges);
  // Letters strewn over a long text are no match that anybody meant.
  return runs.length > words.length / 2 + 1 ? null : { score: 60 / runs.length, ranges: runs };
}

function merged(ranges: readonly MatchRange[]): MatchRange[] {
  const sorted = [...ranges].sort((one, other) => one.start - other.start);
  const result: MatchRange[] = [];
  for (const range of sorted) {
    const last = result.at(-1);
    if (last !== undefined && range.start <= last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else result.push(range);
  }
  return result;
}
