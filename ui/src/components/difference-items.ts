import type { AttributeChangeView, ChangeKindView, CiDifferenceView, RelationshipDifferenceView } from "../ipc/bindings";

/** A line of a list of differences. */
export type DifferenceItem =
  | { readonly kind: "heading"; readonly id: string; readonly text: string; readonly note: string }
  | { readonly kind: "ci"; readonly id: string; readonly row: CiDifferenceView }
  | { readonly kind: "relationship"; readonly id: string; readonly row: RelationshipDifferenceView }
  | { readonly kind: "subject"; readonly id: string; readonly row: SubjectDifference };

/** What differs of something that is known by words alone: one of its CIs, to go to, may be known. */
export interface SubjectDifference {
  readonly subject: string;
  readonly what: ChangeKindView;
  readonly ci: number | null;
  readonly changes: readonly AttributeChangeView[];
}

/** A part of some rows, of which more may follow. */
export interface DifferencePart<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

/** CIs, then relationships, each under a heading; relationships follow once all CIs are there. */
export function differenceItems(
  cis: DifferencePart<CiDifferenceView>,
  relationships: DifferencePart<RelationshipDifferenceView>,
  headings: { readonly cis: string; readonly relationships: string; readonly count: (total: number) => string },
): readonly DifferenceItem[] {
  const items: DifferenceItem[] = [];
  if (cis.total > 0) {
    items.push({ kind: "heading", id: "cis", text: headings.cis, note: headings.count(cis.total) });
    for (const row of cis.rows) items.push({ kind: "ci", id: `ci ${row.id}`, row });
  }
  if (cis.rows.length < cis.total) return items;
  if (relationships.total > 0) {
    const note = headings.count(relationships.total);
    items.push({ kind: "heading", id: "relationships", text: headings.relationships, note });
    for (const row of relationships.rows) items.push({ kind: "relationship", id: `relationship ${row.id}`, row });
  }
  return items;
}
