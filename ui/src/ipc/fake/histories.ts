import type { AttributeChangeView, ChangesetView, CiHistoryEntry } from "../bindings";
import { ciChanges } from "./ci-changes";
import { relationshipChanges } from "./comparison";
import type { FakeEstate } from "./estate";

interface Recorded {
  readonly changesets: readonly ChangesetView[];
  readonly estates: readonly FakeEstate[];
}

function historyOf<Row>(
  { changesets, estates }: Recorded,
  rowOf: (estate: FakeEstate) => Row | undefined,
  changesOf: (before: Row | undefined, after: Row | undefined) => AttributeChangeView[],
): CiHistoryEntry[] {
  const entries: CiHistoryEntry[] = [];
  estates.forEach((estate, at) => {
    const former = at === 0 ? undefined : estates[at - 1];
    const [before, after] = [former === undefined ? undefined : rowOf(former), rowOf(estate)];
    const changeset = changesets[at];
    if (before === after || changeset === undefined) return;
    const what = before === undefined ? "created" : after === undefined ? "deleted" : "changed";
    entries.unshift({ changeset, what, changes: what === "changed" ? changesOf(before, after) : [] });
  });
  return entries;
}

/** The history of a CI, newest first. */
export function ciHistory(recorded: Recorded, id: number): CiHistoryEntry[] {
  return historyOf(recorded, ({ cis }) => cis.get(id), ciChanges);
}

/** The history of a relationship, newest first. */
export function relationshipHistory(recorded: Recorded, id: number): CiHistoryEntry[] {
  return historyOf(recorded, ({ relationships }) => relationships.get(id), relationshipChanges);
}
