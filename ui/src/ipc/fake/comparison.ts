import type {
  AttributeChangeView,
  ChangeKindView,
  CiDifferenceView,
  ComparisonView,
  DifferenceCounts,
  DifferenceFilter,
  MomentView,
  RelationshipDifferenceView,
} from "../bindings";
import { ciChanges } from "./ci-changes";
import type { FakeEstate, FakeRelationship } from "./estate";
import { isKindOf } from "./model";

/** Ids of a kind of row that differ between two estates, in the order of the second. */
function differing<Row>(from: ReadonlyMap<number, Row>, to: ReadonlyMap<number, Row>): number[] {
  if (from === to) return [];
  const altered = [...to.keys()].filter((id) => from.get(id) !== to.get(id));
  return [...altered, ...[...from.keys()].filter((id) => !to.has(id))];
}

function kindOf(before: unknown, after: unknown): ChangeKindView {
  if (before === undefined) return "added";
  return after === undefined ? "removed" : "changed";
}

/** The CIs that differ, by key. */
export function differingCis(from: FakeEstate, to: FakeEstate): CiDifferenceView[] {
  return differing(from.cis, to.cis)
    .flatMap((id) => {
      const [before, after] = [from.cis.get(id), to.cis.get(id)];
      const told = after ?? before;
      if (told === undefined) return [];
      const what = kindOf(before, after);
      const changes = what === "changed" ? ciChanges(before, after) : [];
      if (what === "changed" && changes.length === 0) return [];
      return [{ id, key: told.key, name: told.name, class: told.classId, what, changes }];
    })
    .toSorted((one, other) => (one.key < other.key ? -1 : 1));
}

function relationshipValues(one: FakeRelationship): Record<string, string | null> {
  const { group, strength, probability } = one;
  return { group, strength, probability: probability === null ? null : String(probability) };
}

/** What differs between two versions of a relationship. */
export function relationshipChanges(
  before: FakeRelationship | undefined,
  after: FakeRelationship | undefined,
): AttributeChangeView[] {
  if (before === undefined || after === undefined) return [];
  const [old, now] = [relationshipValues(before), relationshipValues(after)];
  return Object.keys(now)
    .map((attribute) => ({ attribute, from: old[attribute] ?? null, to: now[attribute] ?? null }))
    .filter((change) => change.from !== change.to);
}

/** The relationships that differ, by their ends. */
export function differingRelationships(from: FakeEstate, to: FakeEstate): RelationshipDifferenceView[] {
  const keyOf = (id: number) => (to.cis.get(id) ?? from.cis.get(id))?.key ?? String(id);
  return differing(from.relationships, to.relationships)
    .flatMap((id) => {
      const [before, after] = [from.relationships.get(id), to.relationships.get(id)];
      const told = after ?? before;
      if (told === undefined) return [];
      const what = kindOf(before, after);
      const changes = relationshipChanges(before, after);
      if (what === "changed" && changes.length === 0) return [];
      const { source, target, kind, group } = told;
      const ends = { sourceId: source, source: keyOf(source), targetId: target, target: keyOf(target) };
      return [{ id, ...ends, kind, group, what, changes }];
    })
    .toSorted((one, other) => (`${one.source} ${one.target}` < `${other.source} ${other.target}` ? -1 : 1));
}

function counts(rows: readonly { readonly what: ChangeKindView }[]): DifferenceCounts {
  const of = (what: ChangeKindView) => rows.filter((row) => row.what === what).length;
  return { added: of("added"), removed: of("removed"), changed: of("changed") };
}

/** Two moments and how much differs. */
export function comparison(
  [from, to]: readonly [MomentView, MomentView],
  [before, after]: readonly [FakeEstate, FakeEstate],
): ComparisonView {
  return {
    from,
    to,
    cis: counts(differingCis(before, after)),
    relationships: counts(differingRelationships(before, after)),
  };
}

function said(row: { readonly changes: readonly AttributeChangeView[] }): string {
  return JSON.stringify(row).toLowerCase();
}

/** The rows that pass a filter. */
export function passing<Row extends CiDifferenceView | RelationshipDifferenceView>(
  rows: readonly Row[],
  { what, text, class: classId }: DifferenceFilter,
): Row[] {
  const words = text.trim().toLowerCase();
  return rows.filter(
    (row) =>
      (what === null || row.what === what) &&
      (words === "" || said(row).includes(words)) &&
      (classId === null || !("class" in row) || isKindOf(row.class, classId)),
  );
}

/** A part of some rows. */
export function windowOf<Row>(rows: readonly Row[], offset: number, length: number) {
  return { total: rows.length, offset, rows: rows.slice(offset, offset + length) };
}
