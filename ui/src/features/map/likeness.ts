import type { CiId } from "../../components/ids";

/** One CI as likeness sees it. */
export interface LikenessNode {
  readonly id: CiId;
  /** CIs that differ in this are never alike: class and status. */
  readonly kind: string;
  /** Alike to nothing, whatever its relationships. */
  readonly unique: boolean;
}

/** A relationship as likeness sees it. */
export interface LikenessLine {
  readonly source: CiId;
  readonly target: CiId;
  readonly kind: string;
}

/**
 * Sets of at least `least` CIs of one kind that stand in the same relationships: to the very same CIs, or each to its
 * own CI out of another such set. Colour refinement (Weisfeiler and Lehman) in which colours of too few CIs, and of
 * CIs related among themselves, are broken up until none is left. Costs rounds times lines, few rounds in practice.
 */
export function likeSets(nodes: readonly LikenessNode[], lines: readonly LikenessLine[], least: number): CiId[][] {
  const known = new Set(nodes.map(({ id }) => id));
  const joined = lines.filter(({ source, target }) => known.has(source) && known.has(target));
  const related = new Set(joined.flatMap(({ source, target }) => [source, target]));
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
  const unique = new Set(nodes.filter((node) => node.unique || !related.has(node.id)).map(({ id }) => id));
  for (;;) {
    const colours = refine(kinds, unique, joined);
    const sets = setsOf(colours, unique);
    const among = new Set(
      joined.flatMap(({ source, target }) => (colours.get(source) === colours.get(target) ? (colours.get(source) ?? []) : [])),
    );
    const broken = [...sets].filter(([colour, members]) => members.length < least || among.has(colour));
    if (broken.length === 0) return [...sets.values()];
    for (const [, members] of broken) for (const id of members) unique.add(id);
  }
}

/** Colours that tell apart what can be told apart by kinds and relationships. */
function refine(
  kinds: ReadonlyMap<CiId, string>,
  unique: ReadonlySet<CiId>,
  lines: readonly LikenessLine[],
): Map<CiId, number> {
  let colours = numbered(new Map([...kinds].map(([id, kind]) => [id, unique.has(id) ? `one ${id}` : `kind ${kind}`])));
  for (let count = countOf(colours); ; ) {
    const marks = new Map<CiId, Set<string>>();
    for (const { source, target, kind } of lines) {
      mark(marks, source, `to ${kind} ${colours.get(target)}`);
      mark(marks, target, `from ${kind} ${colours.get(source)}`);
    }
    const former = colours;
    colours = numbered(
      new Map([...former].map(([id, colour]) => [id, `${colour} ${[...(marks.get(id) ?? [])].sort().join()}`])),
    );
    const now = countOf(colours);
    if (now === count) return colours;
    count = now;
  }
}

function mark(marks: Map<CiId, Set<string>>, id: CiId, text: string): void {
  const own = marks.get(id);
  if (own === undefined) marks.set(id, new Set([text]));
  else own.add(text);
}

function numbered(signatures: ReadonlyMap<CiId, string>): Map<CiId, number> {
  const numbers = new Map<string, number>();
  const colours = new Map<CiId, number>();
  for (const [id, signature] of signatures) {
    const number = numbers.get(signature) ?? numbers.size;
    numbers.set(signature, number);
    colours.set(id, number);
  }
  return colours;
}

function countOf(colours: ReadonlyMap<CiId, number>): number {
  return new Set(colours.values()).size;
}

function setsOf(colours: ReadonlyMap<CiId, number>, unique: ReadonlySet<CiId>): Map<number, CiId[]> {
  const sets = new Map<number, CiId[]>();
  for (const [id, colour] of colours) {
    if (!unique.has(id)) sets.set(colour, [...(sets.get(colour) ?? []), id]);
  }
  return sets;
}
