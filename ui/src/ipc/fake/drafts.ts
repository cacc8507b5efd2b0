import type {
  AboutView,
  ChoiceEffectView,
  ChoicesRequest,
  ConflictView,
  DraftCounts,
  DraftView,
  ProposalView,
  ProposedView,
  SideView,
  WhatIfRequest,
} from "../bindings";
import { ciChanges } from "./ci-changes";
import { differingCis, differingRelationships } from "./comparison";
import { fault } from "./edits";
import { type FakeCi, type FakeEstate, groupKey } from "./estate";
import type { Step } from "./steps";

/** A draft as the in-memory host keeps it: an estate of its own, and the one it was taken from. */
export interface FakeDraft {
  readonly id: number;
  readonly name: string | null;
  readonly note: string;
  readonly at: string;
  readonly author: string;
  readonly base: number;
  readonly from: FakeEstate;
  readonly estate: FakeEstate;
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
}

const PROPOSED = { added: "added", changed: "changed", removed: "deleted" } as const;

/** What a draft makes, alters and deletes. */
export function proposalsOf({ from, estate }: FakeDraft): ProposalView[] {
  const cis = differingCis(from, estate).map((one) => ({
    about: { of: "ci" as const, id: one.id },
    subject: one.key,
    what: PROPOSED[one.what],
    changes: one.changes,
  }));
  const relationships = differingRelationships(from, estate).map((one) => ({
    about: { of: "relationship" as const, id: one.id, source: one.sourceId, target: one.targetId },
    subject: `${one.source} ${one.kind} ${one.target}`,
    what: PROPOSED[one.what],
    changes: one.changes,
  }));
  const groups = [...estate.groups].filter(([key, group]) => from.groups.get(key) !== group).map(([key, group]) => {
    const dependent = Number(key.split("/")[0]);
    const before = from.groups.get(key);
    return {
      about: { of: "group" as const, dependent },
      subject: `group of ${estate.cis.get(dependent)?.key ?? dependent}`,
      what: before === undefined ? ("added" as const) : ("changed" as const),
      changes: [{ attribute: "needs", from: before?.needs ?? null, to: group.needs }],
    };
  });
  return [...cis, ...relationships, ...groups];
}

function countsOf(proposals: readonly ProposalView[], of: AboutView["of"]): DraftCounts {
  const rows = proposals.filter(({ about }) => about.of === of);
  const count = (what: ProposedView) => rows.filter((row) => row.what === what).length;
  return { added: count("added"), changed: count("changed"), deleted: count("deleted") };
}

/** A draft and how much is in it. */
export function draftView(draft: FakeDraft, live: FakeEstate): DraftView {
  const { id, name, note, at, author, base } = draft;
  const proposals = proposalsOf(draft);
  return {
    id,
    name,
    note,
    at,
    author,
    base,
    cis: countsOf(proposals, "ci"),
    relationships: countsOf(proposals, "relationship"),
    groups: countsOf(proposals, "group"),
    conflicts: conflictsOf(draft, live, { all: null, each: {} }).length,
  };
}

function chosenIn(choices: ChoicesRequest, id: string): SideView | null {
  return choices.each[id] ?? choices.all;
}

/** Where live moved on and a draft wants something else. */
export function conflictsOf({ from, estate }: FakeDraft, live: FakeEstate, choices: ChoicesRequest): ConflictView[] {
  return differingCis(from, estate).flatMap(({ id, key, changes }) => {
    const about: AboutView = { of: "ci", id };
    const moved = ciChanges(from.cis.get(id), live.cis.get(id));
    return changes.flatMap(({ attribute, from: base, to: draft }) => {
      const meanwhile = moved.find((change) => change.attribute === attribute);
      if (meanwhile === undefined || meanwhile.to === draft) return [];
      const conflict = `ci ${id} ${attribute}`;
      return [
        {
          id: conflict,
          subject: key,
          about,
          sentence: `${key}: both the draft and the live estate altered ${attribute}.`,
          attribute,
          base,
          live: meanwhile.to,
          draft,
          draftIsPossible: true,
          chosen: chosenIn(choices, conflict),
        },
      ];
    });
  });
}

/** What a choice changes: the dependencies and services around the CI. */
export function effectOf(conflict: ConflictView | undefined, live: FakeEstate): ChoiceEffectView {
  if (conflict?.about.of !== "ci") return { onlyLive: [], onlyDraft: [], states: [] };
  const { id } = conflict.about;
  const users = [...live.relationships.values()].filter(({ target }) => target === id).slice(0, 2);
  return {
    onlyLive: [],
    onlyDraft: [],
    states: users.flatMap(({ source }) => {
      const ci = live.cis.get(source);
      if (ci === undefined) return [];
      return [{ root: conflict.subject, ci: ci.id, key: ci.key, live: "down" as const, draft: "at_risk" as const }];
    }),
  };
}

function mergedCi(from: FakeCi, live: FakeCi, draft: FakeCi, keeps: (attribute: string) => boolean): FakeCi {
  const wanted = ciChanges(from, draft).filter(({ attribute }) => !keeps(attribute));
  const fields: Record<string, keyof FakeCi> = { key: "key", name: "name", class: "classId", status: "status" };
  return wanted.reduce<FakeCi>((ci, { attribute, to }) => {
    const field = fields[attribute];
    if (field !== undefined) return { ...ci, [field]: to };
    const { [attribute]: _, ...others } = ci.attributes;
    return { ...ci, attributes: to === null ? others : { ...others, [attribute]: to } };
  }, live);
}

function overlaid<Row>(
  base: ReadonlyMap<number, Row>,
  live: ReadonlyMap<number, Row>,
  draft: ReadonlyMap<number, Row>,
  both: (id: number, wanted: Row) => Row,
): ReadonlyMap<number, Row> {
  const rows = new Map(live);
  for (const [id, wanted] of draft) {
    if (base.get(id) === wanted) continue;
    rows.set(id, live.has(id) && base.has(id) ? both(id, wanted) : wanted);
  }
  for (const id of base.keys()) if (!draft.has(id)) rows.delete(id);
  return rows;
}

/** Live with the edits of a draft; throws where nobody chose in a conflict. */
export function mergedEstate(draft: FakeDraft, live: FakeEstate, choices: ChoicesRequest, since: number): FakeEstate {
  const conflicts = conflictsOf(draft, live, choices);
  const open = conflicts.filter(({ chosen }) => chosen === null).map(({ id }) => id);
  if (open.length > 0) throw fault({ code: "openConflicts", conflicts: open }, "Conflicts are open.");
  const keepsLive = new Set(conflicts.filter(({ chosen }) => chosen === "live").map(({ id }) => id));
  return {
    ...live,
    cis: overlaid(draft.from.cis, live.cis, draft.estate.cis, (id, wanted) => {
      const [from, current] = [draft.from.cis.get(id), live.cis.get(id)];
      if (from === undefined || current === undefined) return wanted;
      const merged = mergedCi(from, current, wanted, (attribute) => keepsLive.has(`ci ${id} ${attribute}`));
      return { ...merged, since };
    }),
    relationships: overlaid(draft.from.relationships, live.relationships, draft.estate.relationships, (_, wanted) => wanted),
    groups: new Map([...live.groups, ...[...draft.estate.groups].filter(([key, group]) => draft.from.groups.get(key) !== group)]),
  };
}

/** The estate with something supposed, and the question in words. */
export function supposed(live: FakeEstate, question: WhatIfRequest): { estate: FakeEstate; label: string } {
  const one = live.relationships.get(question.relationship);
  const target = one === undefined ? undefined : live.cis.get(one.target);
  if (one === undefined || target === undefined) throw fault({ code: "gone" }, "The relationship is gone.");
  const source = live.cis.get(one.source)?.key ?? "";
  const relationships = new Map(live.relationships);
  if (question.whatIf === "without") {
    relationships.delete(one.id);
    return { estate: { ...live, relationships }, label: `without ${source} ${one.kind} ${target.key}` };
  }
  if (question.whatIf === "needs") {
    const key = groupKey(one.source, one.group ?? `=${one.kind}`);
    const groups = new Map(live.groups).set(key, { needs: question.needs, strength: null });
    return { estate: { ...live, groups }, label: `the group of ${target.key} needed ${question.needs}` };
  }
  const twin = { ...target, id: Math.max(...live.cis.keys()) + 1, key: `${target.key}-twin`, name: `${target.name} (twin)` };
  const group = one.group ?? "twins";
  relationships.set(one.id, { ...one, group });
  const link = Math.max(...relationships.keys()) + 1;
  relationships.set(link, { ...one, id: link, target: twin.id, group });
  const groups = new Map(live.groups).set(groupKey(one.source, group), { needs: "1", strength: null });
  const cis = new Map(live.cis).set(twin.id, twin);
  return { estate: { ...live, cis, relationships, groups }, label: `one more beside ${target.key}` };
}
