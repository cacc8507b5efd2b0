import type { ClassView } from "../../ipc/bindings";

/** A part of a query: one term, or the space between two. */
export interface QueryPart {
  readonly text: string;
  readonly start: number;
  /** The `class:` of a class term, drawn apart; plain words have none. */
  readonly field: boolean;
}

const FIELD = "class:";

/** Splits a query for drawing: the fields of its terms, and all the rest. */
export function queryParts(query: string): readonly QueryPart[] {
  const parts: QueryPart[] = [];
  let start = 0;
  for (const match of query.matchAll(/(?<=^|\s)class:/giu)) {
    if (match.index > start) {
      parts.push({ text: query.slice(start, match.index), start, field: false });
    }
    parts.push({ text: match[0], start: match.index, field: true });
    start = match.index + match[0].length;
  }
  if (start < query.length) parts.push({ text: query.slice(start), start, field: false });
  return parts;
}

/** The term in which the caret stands. */
interface Term {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function termAt(query: string, caret: number): Term {
  const start = query.slice(0, caret).search(/\S*$/u);
  const rest = query.slice(caret).search(/\s/u);
  const end = rest < 0 ? query.length : caret + rest;
  return { start, end, text: query.slice(start, end) };
}

/** One way to complete a query. */
export interface Completion {
  /** The class offered; none for the bare `class:`. */
  readonly class: ClassView | null;
  /** CIs of the class and of those under it. */
  readonly cis: number;
  /** The query after taking it, and where the caret then stands. */
  readonly query: string;
  readonly caret: number;
}

function replaced(query: string, term: Term, text: string): { query: string; caret: number } {
  const head = `${query.slice(0, term.start)}${text}`;
  return { query: `${head}${query.slice(term.end)}`, caret: head.length };
}

/** CIs of each class and all classes under it. Classes come parents first. */
function countsWithDescendants(classes: readonly ClassView[]): ReadonlyMap<string, number> {
  const counts = new Map(classes.map((entry) => [entry.id, entry.cis]));
  for (const entry of classes.toReversed()) {
    if (entry.parent === null) continue;
    counts.set(entry.parent, (counts.get(entry.parent) ?? 0) + (counts.get(entry.id) ?? 0));
  }
  return counts;
}

/** What can be taken at the caret, at most `limit`: classes with CIs first, most of them first. */
export function completions(
  query: string,
  caret: number,
  classes: readonly ClassView[],
  limit: number,
): readonly Completion[] {
  const term = termAt(query, caret);
  const typed = term.text.toLowerCase();
  if (typed.length >= 2 && FIELD.startsWith(typed) && typed !== FIELD) {
    return [{ class: null, cis: 0, ...replaced(query, term, FIELD) }];
  }
  if (!typed.startsWith(FIELD)) return [];
  const words = typed.slice(FIELD.length);
  const counts = countsWithDescendants(classes);
  return classes
    .filter(({ id, label }) => id.includes(words) || label.toLowerCase().includes(words))
    .map((entry) => ({ entry, cis: counts.get(entry.id) ?? 0, first: entry.id.startsWith(words) }))
    .toSorted((a, b) => Number(b.first) - Number(a.first) || b.cis - a.cis)
    .slice(0, limit)
    .map(({ entry, cis }) => ({
      class: entry,
      cis,
      ...replaced(query, term, `${FIELD}${entry.id} `),
    }));
}
