/** What a part of a query is. */
export type QueryPartKind = "name" | "word" | "plain";

/** A part of a query for drawing: together they are the whole text. */
export interface QueryPart {
  readonly text: string;
  /** Where it begins, as texts are counted here. */
  readonly start: number;
  readonly kind: QueryPartKind;
  /** It cannot be read. */
  readonly wrong: boolean;
}

/** Where a query cannot be read, in characters as the core counts them. */
export interface WrongPlace {
  readonly position: number;
  readonly end: number;
}

/** The place of a character in a text: the core counts characters, a text here some of them twice. */
export function indexOfCharacter(text: string, position: number): number {
  return [...text].slice(0, position).join("").length;
}

/** How many characters, as the core counts them, stand before a place in a text. */
export function charactersBefore(text: string, index: number): number {
  return [...text.slice(0, index)].length;
}

/** A name and its sign, quoted text, a word of the language, blanks, or anything else, in this order. */
const PIECES =
  /(?<field>(?:"[^"]*"|[^\s"():<>=]+)(?::|<=|>=|<|>))|(?<quoted>"[^"]*"?)|(?<word>(?<![^\s()])(?:or|not|and)(?=[\s()]|$))|(?<blank>\s+)|(?<sign>[()])|(?<other>[^\s"()]+)/giu;

/** Splits a query for drawing. Names before a sign and words of the language stand apart; what is wrong is marked. */
export function queryParts(query: string, wrong: WrongPlace | null): readonly QueryPart[] {
  const parts: QueryPart[] = [];
  let afterField = false;
  for (const match of query.matchAll(PIECES)) {
    const { field, word, blank, sign } = match.groups ?? {};
    // What follows a sign at once is its value, whatever signs are in it.
    const isField = field !== undefined && !afterField;
    const kind = isField ? "name" : word === undefined || afterField ? "plain" : "word";
    parts.push({ text: match[0], start: match.index, kind, wrong: false });
    if (isField) afterField = true;
    else if (blank !== undefined || sign !== undefined) afterField = false;
  }
  return wrong === null ? parts : marked(parts, query, wrong);
}

function marked(parts: readonly QueryPart[], query: string, wrong: WrongPlace): readonly QueryPart[] {
  const from = indexOfCharacter(query, wrong.position);
  const to = Math.max(indexOfCharacter(query, wrong.end), from + 1);
  return parts.flatMap((part) => {
    const cuts = [0, from - part.start, to - part.start, part.text.length]
      .map((cut) => Math.min(Math.max(cut, 0), part.text.length));
    return cuts.slice(1).flatMap((end, at) => {
      const start = cuts[at] ?? 0;
      if (end <= start) return [];
      return [{ ...part, text: part.text.slice(start, end), start: part.start + start, wrong: at === 1 }];
    });
  });
}
