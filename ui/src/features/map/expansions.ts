import type { CiId } from "../../components/ids";

/** Where the neighbours of an expansion lie: what the CI needs, what needs it, or what is otherwise related. */
export type Side = "needs" | "usedBy" | "related";

/** The neighbours that were brought onto the map through one CI on one side. */
export interface Expansion {
  readonly of: CiId;
  readonly side: Side;
  /** The relationship type followed, and which way; missing where all were. */
  readonly kind?: string;
  readonly brought: readonly CiId[];
}

/** Identity of an expansion: a CI is expanded at most once per side, and once per side and type. */
export function expansionKey(of: CiId, side: Side, kind?: string): string {
  return kind === undefined ? `${of} ${side}` : `${of} ${side} ${kind}`;
}

/**
 * The CIs on the map, in the order in which they are reached: those it starts from, and whatever expansions bring
 * that are themselves reached. Taking an expansion away so takes along what was reached through it alone. Linear.
 */
export function reachedCis(start: readonly CiId[], expansions: Iterable<Expansion>): CiId[] {
  const byCi = new Map<CiId, Expansion[]>();
  for (const expansion of expansions) byCi.set(expansion.of, [...(byCi.get(expansion.of) ?? []), expansion]);
  const reached = new Set<CiId>(start);
  for (const id of reached) {
    for (const expansion of byCi.get(id) ?? []) for (const brought of expansion.brought) reached.add(brought);
  }
  return [...reached];
}

/** What the user did to a map beyond where it starts and how deep it goes. */
export interface MapEdits {
  /** Expansions asked for one by one, by key. */
  readonly expanded: ReadonlyMap<string, Expansion>;
  /** Keys of expansions taken back, whether the map made them or the user. */
  readonly collapsed: ReadonlySet<string>;
  /** CIs that are shown one by one although they would fold. */
  readonly unfolded: ReadonlySet<CiId>;
}

/** A map to which the user did nothing yet. */
export const noEdits: MapEdits = { expanded: new Map(), collapsed: new Set(), unfolded: new Set() };

/** The edits with one more expansion. */
export function expand(edits: MapEdits, expansion: Expansion): MapEdits {
  const key = expansionKey(expansion.of, expansion.side, expansion.kind);
  const collapsed = new Set(edits.collapsed);
  collapsed.delete(key);
  return { ...edits, expanded: new Map(edits.expanded).set(key, expansion), collapsed };
}

/** Every side of a CI. */
const everySide: readonly Side[] = ["needs", "usedBy", "related"];

/** The edits with what was brought through a CI taken back: all of it, or that of some sides. */
export function collapse(edits: MapEdits, id: CiId, sides: readonly Side[] = everySide): MapEdits {
  const expanded = new Map([...edits.expanded].filter(([, { of, side }]) => of !== id || !sides.includes(side)));
  const keys = sides.map((side) => expansionKey(id, side));
  return { ...edits, expanded, collapsed: new Set([...edits.collapsed, ...keys]) };
}

/** The edits with the members of a fold shown one by one. */
export function unfold(edits: MapEdits, members: readonly CiId[]): MapEdits {
  return { ...edits, unfolded: new Set([...edits.unfolded, ...members]) };
}

/** The edits with CIs left to fold again. */
export function refold(edits: MapEdits, members: readonly CiId[]): MapEdits {
  const again = new Set(members);
  return { ...edits, unfolded: new Set([...edits.unfolded].filter((id) => !again.has(id))) };
}

/** The expansions in force: those the map made and those the user asked for, less those taken back. */
export function expansionsInForce(made: readonly Expansion[], edits: MapEdits): Expansion[] {
  const own = [...edits.expanded.values()];
  return [...made.filter(({ of, side }) => !edits.collapsed.has(expansionKey(of, side))), ...own];
}

/** The sides of a CI through which anything is on the map that collapsing would take away. */
export function expandedSides(id: CiId, inForce: readonly Expansion[]): ReadonlySet<Side> {
  return new Set(inForce.filter(({ of, brought }) => of === id && brought.length > 0).map(({ side }) => side));
}

/** Whether anything is on the map through a CI that collapsing would take away. */
export function isExpanded(id: CiId, inForce: readonly Expansion[]): boolean {
  return expandedSides(id, inForce).size > 0;
}
