import type {
  AffectedDifferenceView,
  AttributeChangeView,
  ChangedBackView,
  ChangeKindView,
  CiDifferenceView,
  DifferenceCounts,
  DifferenceFilter,
  FareView,
  ForcedKey,
  ImpactDifferenceView,
  ImpactSideView,
  MomentView,
  RelationshipDifferenceView,
  StateView,
  ValueStepView,
} from "../bindings";
import { ciChanges } from "./ci-changes";
import { isInService } from "./dependencies";
import { type FakeEstate, type FakeRelationship, groupKey } from "./estate";
import { evaluateImpact, type FakeImpact, severity } from "./impact-rule";
import { isKindOf } from "./model";

/** One moment of the in-memory host. */
export interface FakeSide {
  readonly moment: MomentView;
  readonly estate: FakeEstate;
}

type Sides = readonly [FakeSide, FakeSide];

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function kindOf<T>(before: T | undefined, after: T | undefined): ChangeKindView {
  if (before === undefined) return "added";
  return after === undefined ? "removed" : "changed";
}

/** Pairs of what differs between two maps. */
function differing<T>(
  before: ReadonlyMap<number, T>,
  after: ReadonlyMap<number, T>,
): [number, T | undefined, T | undefined][] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((id): [number, T | undefined, T | undefined] => [id, before.get(id), after.get(id)])
    .filter(([, one, other]) => one !== other);
}

/** CIs that differ, by key. */
export function ciDifferences([from, to]: Sides): CiDifferenceView[] {
  return differing(from.estate.cis, to.estate.cis)
    .flatMap(([id, before, after]) => {
      const shown = after ?? before;
      const what = kindOf(before, after);
      const changes = what === "changed" ? ciChanges(before, after) : [];
      if (shown === undefined || (what === "changed" && changes.length === 0)) return [];
      return [{ id, key: shown.key, name: shown.name, class: shown.classId, what, changes }];
    })
    .sort((one, other) => byText(one.key, other.key));
}

/** Values of CIs that are the same at both ends of some estates and were others between. */
export function changedBackBetween(
  estates: readonly { readonly changeset: number; readonly estate: FakeEstate }[],
): ChangedBackView[] {
  const [first, last] = [estates.at(0)?.estate, estates.at(-1)?.estate];
  if (first === undefined || last === undefined) return [];
  const found: ChangedBackView[] = [];
  for (const [id, ci] of last.cis) {
    const versions = estates.flatMap(({ changeset, estate }) => {
      const version = estate.cis.get(id);
      return version === undefined ? [] : [{ changeset, version }];
    });
    const steps = new Map<string, ValueStepView[]>();
    versions.slice(1).forEach(({ changeset, version }, index) => {
      for (const { attribute, to } of ciChanges(versions[index]?.version, version)) {
        steps.set(attribute, [...(steps.get(attribute) ?? []), { changeset, value: to }]);
      }
    });
    const differ = new Set(ciChanges(first.cis.get(id), ci).map(({ attribute }) => attribute));
    for (const [attribute, taken] of steps) {
      if (differ.has(attribute) || !first.cis.has(id)) continue;
      const value = taken.at(-1)?.value ?? null;
      found.push({ subject: ci.key, ci: id, attribute, value, steps: taken });
    }
  }
  return found.sort((one, other) => byText(one.subject, other.subject));
}

function relationshipValues(estate: FakeEstate, one: FakeRelationship | undefined) {
  if (one === undefined) return new Map<string, string | null>();
  const group = estate.groups.get(groupKey(one.source, one.group ?? `=${one.kind}`));
  return new Map<string, string | null>([
    ["group", one.group],
    ["strength", one.strength],
    ["probability", one.probability?.toString() ?? null],
    ["needs", group?.needs ?? null],
    ["group_strength", group?.strength ?? null],
  ]);
}

function relationshipChanges(
  sides: Sides,
  before: FakeRelationship | undefined,
  after: FakeRelationship | undefined,
): AttributeChangeView[] {
  const [old, now] = [
    relationshipValues(sides[0].estate, before),
    relationshipValues(sides[1].estate, after),
  ];
  return [...now.keys()]
    .map((attribute) => ({
      attribute,
      from: old.get(attribute) ?? null,
      to: now.get(attribute) ?? null,
    }))
    .filter(({ from, to }) => from !== to);
}

/** Relationships that differ, by source, type and target. */
export function relationshipDifferences(sides: Sides): RelationshipDifferenceView[] {
  const [from, to] = sides;
  const isGroupMoved = from.estate.groups !== to.estate.groups;
  const ids = new Set([...from.estate.relationships.keys(), ...to.estate.relationships.keys()]);
  return [...ids]
    .flatMap((id) => {
      const [before, after] = [from.estate.relationships.get(id), to.estate.relationships.get(id)];
      const shown = after ?? before;
      if (shown === undefined || (before === after && !isGroupMoved)) return [];
      const what = kindOf(before, after);
      const changes = what === "changed" ? relationshipChanges(sides, before, after) : [];
      if (what === "changed" && changes.length === 0) return [];
      const { cis } = (after === undefined ? from : to).estate;
      const key = (ci: number) => cis.get(ci)?.key ?? String(ci);
      const ends = {
        sourceId: shown.source,
        source: key(shown.source),
        targetId: shown.target,
        target: key(shown.target),
      };
      return [{ id, ...ends, kind: shown.kind, group: shown.group, what, changes }];
    })
    .sort((one, other) => byText(told(one), told(other)));
}

function told({ source, kind, target }: RelationshipDifferenceView): string {
  return `${source} ${kind} ${target}`;
}

/** How many of each kind differ. */
export function differenceCounts(all: readonly { readonly what: ChangeKindView }[]): DifferenceCounts {
  const counts = { added: 0, removed: 0, changed: 0 };
  for (const { what } of all) counts[what] += 1;
  return counts;
}

function hasText(text: string, words: readonly string[], changes: readonly AttributeChangeView[]): boolean {
  const values = changes.flatMap(({ attribute, from, to }) => [attribute, from ?? "", to ?? ""]);
  const wanted = text.trim().toLowerCase();
  return [...words, ...values].some((word) => word.toLowerCase().includes(wanted));
}

/** Whether a CI that differs passes the filter. */
export function takesCi(filter: DifferenceFilter, one: CiDifferenceView): boolean {
  return (
    (filter.what === null || filter.what === one.what) &&
    (filter.class === null || isKindOf(one.class, filter.class)) &&
    hasText(filter.text, [one.key, one.name], one.changes)
  );
}

/** Whether a relationship that differs passes the filter. */
export function takesRelationship(
  filter: DifferenceFilter,
  sides: Sides,
  one: RelationshipDifferenceView,
): boolean {
  const { estate } = sides[one.what === "removed" ? 0 : 1];
  const isOf = (ci: number) => {
    const classId = estate.cis.get(ci)?.classId;
    return filter.class === null || (classId !== undefined && isKindOf(classId, filter.class));
  };
  return (
    (filter.what === null || filter.what === one.what) &&
    (isOf(one.sourceId) || isOf(one.targetId)) &&
    hasText(filter.text, [told(one), one.group ?? ""], one.changes)
  );
}

interface Asked {
  readonly side: ImpactSideView;
  readonly impact: FakeImpact;
}

function ask({ moment, estate }: FakeSide, forced: readonly ForcedKey[]): Asked {
  const cis = [...estate.cis.values()].filter(isInService);
  const found = forced.map(({ key, state }) => ({ key, state, ci: cis.find((one) => one.key === key) }));
  const roots = found.flatMap(({ ci, state }) => (ci === undefined ? [] : [{ ci: ci.id, state }]));
  const impact = evaluateImpact(estate, roots);
  const states = [...impact.affected.values()].map(({ state }) => state);
  const count = (wanted: StateView) => states.filter((state) => state === wanted).length;
  const services = [...impact.affected.keys()].filter((id) => isService(estate, id)).length;
  const side = {
    moment,
    down: count("down"),
    degraded: count("degraded"),
    atRisk: count("at_risk"),
    services,
    missing: found.flatMap(({ key, ci }) => (ci === undefined ? [key] : [])),
  };
  return { side, impact };
}

function isService(estate: FakeEstate, id: number): boolean {
  const ci = estate.cis.get(id);
  return ci !== undefined && isKindOf(ci.classId, "service");
}

function fare(from: StateView, to: StateView): FareView {
  if (from === "up") return "newlyHit";
  if (to === "up") return "noLongerHit";
  return severity(to) > severity(from) ? "worse" : "better";
}

/** The same question asked of both; redundancy and single points are told by the core alone. */
export function impactDifference(sides: Sides, forced: readonly ForcedKey[]): ImpactDifferenceView {
  const [first, second] = [ask(sides[0], forced), ask(sides[1], forced)];
  const ids = new Set([...first.impact.affected.keys(), ...second.impact.affected.keys()]);
  const affected = [...ids].flatMap((id): AffectedDifferenceView[] => {
    const [from, to] = [first.impact.stateOf(id), second.impact.stateOf(id)];
    const estate = sides[1].estate.cis.has(id) ? sides[1].estate : sides[0].estate;
    const ci = estate.cis.get(id);
    if (from === to || ci === undefined) return [];
    const { key, name, classId } = ci;
    const there = (side: FakeSide, state: StateView) => (side.estate.cis.has(id) ? state : null);
    return [
      {
        id,
        key,
        name,
        class: classId,
        service: isService(estate, id),
        what: fare(from, to),
        from: there(sides[0], from),
        to: there(sides[1], to),
      },
    ];
  });
  affected.sort((one, other) => Number(other.service) - Number(one.service) || byText(one.key, other.key));
  return {
    from: first.side,
    to: second.side,
    affected,
    affectedTotal: affected.length,
    lostRedundancy: [],
    singlePointsAppeared: [],
    singlePointsGone: [],
  };
}
