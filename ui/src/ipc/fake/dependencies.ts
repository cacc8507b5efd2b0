import type { StrengthView } from "../bindings";
import { type FakeCi, type FakeEstate, type FakeRelationship, groupKey } from "./estate";
import { groupBy } from "./group-by";
import { relationshipType } from "./model";

/** One CI needing another, as the impact rule sees it. */
export interface Dependency {
  readonly dependent: number;
  readonly provider: number;
  readonly strength: StrengthView;
  readonly relationship: FakeRelationship;
  /** The relationship is stored from provider to dependent. */
  readonly inverse: boolean;
  readonly group: RedundancyGroup | null;
}

/** Dependencies of one CI of which some may fail. */
export interface RedundancyGroup {
  readonly dependent: number;
  /** Null for the default group of a type. */
  readonly name: string | null;
  readonly kind: string;
  readonly needs: number;
  readonly strength: StrengthView;
  /** Distinct providers in service. */
  readonly members: readonly number[];
  readonly relationships: readonly number[];
  readonly assumed: boolean;
}

/** All dependencies between CIs in service, both ways. */
export interface DependencyGraph {
  readonly needs: ReadonlyMap<number, readonly Dependency[]>;
  readonly usedBy: ReadonlyMap<number, readonly Dependency[]>;
  readonly groups: ReadonlyMap<number, readonly RedundancyGroup[]>;
}

const GRAPHS = new WeakMap<FakeEstate, DependencyGraph>();

/** Whether a CI takes part in analyses. */
export function isInService(ci: FakeCi | undefined): boolean {
  return ci?.status === "live" || ci?.status === "maintenance";
}

/** The dependencies of an estate, computed once. */
export function dependencyGraph(estate: FakeEstate): DependencyGraph {
  const known = GRAPHS.get(estate);
  if (known !== undefined) return known;
  const graph = build(estate);
  GRAPHS.set(estate, graph);
  return graph;
}

interface Draft extends Omit<Dependency, "group"> {
  readonly groupName: string | null;
}

function draftsOf(relationship: FakeRelationship): Draft[] {
  const type = relationshipType(relationship.kind);
  if (type === undefined || type.impact === "none") return [];
  const { source, target } = relationship;
  const strength = relationship.strength ?? type.strength;
  const stated = relationship.group === "-" ? null : relationship.group;
  const unstated = type.defaultGroup !== null && relationship.group === null;
  const groupName = unstated ? `=${relationship.kind}` : stated;
  const forth = { dependent: source, provider: target, strength, relationship, inverse: false };
  const back = { dependent: target, provider: source, strength, relationship, inverse: true };
  switch (type.impact) {
    case "targetToSource":
      return [{ ...forth, groupName }];
    case "sourceToTarget":
      return [{ ...back, groupName }];
    case "both":
      return [
        { ...forth, groupName },
        { ...back, groupName: null },
      ];
  }
}

function build(estate: FakeEstate): DependencyGraph {
  const drafts = [...estate.relationships.values()]
    .flatMap(draftsOf)
    .filter(
      ({ dependent, provider }) =>
        isInService(estate.cis.get(dependent)) && isInService(estate.cis.get(provider)),
    );
  const byGroup = groupBy(
    drafts.filter((draft) => draft.groupName !== null),
    (draft) => groupKey(draft.dependent, draft.groupName ?? ""),
  );
  const groups = new Map<string, RedundancyGroup>();
  for (const [key, members] of byGroup) groups.set(key, groupOf(estate, key, members));
  const dependencies: Dependency[] = drafts.map(({ groupName, ...draft }) => ({
    ...draft,
    group: groupName === null ? null : (groups.get(groupKey(draft.dependent, groupName)) ?? null),
  }));
  return {
    needs: groupBy(dependencies, (dependency) => dependency.dependent),
    usedBy: groupBy(dependencies, (dependency) => dependency.provider),
    groups: groupBy(groups.values(), (group) => group.dependent),
  };
}

function groupOf(estate: FakeEstate, key: string, drafts: readonly Draft[]): RedundancyGroup {
  const [first] = drafts;
  if (first === undefined) throw new RangeError("A group has at least one member");
  const stated = estate.groups.get(key);
  const members = [...new Set(drafts.map((draft) => draft.provider))];
  const isDefault = first.groupName?.startsWith("=") ?? false;
  const allSoft = drafts.every((draft) => draft.strength === "soft");
  return {
    dependent: first.dependent,
    name: isDefault ? null : first.groupName,
    kind: first.relationship.kind,
    needs: neededOf(stated?.needs ?? "1", members.length),
    strength: stated?.strength ?? (allSoft ? "soft" : "hard"),
    members,
    relationships: drafts.map((draft) => draft.relationship.id),
    assumed: isDefault && stated === undefined,
  };
}

/** "2" or "50%" of so many members, at least one and at most all. */
export function neededOf(needs: string, members: number): number {
  const count = needs.endsWith("%")
    ? Math.ceil((members * Number(needs.slice(0, -1))) / 100)
    : Number(needs);
  return Math.min(Math.max(count, 1), members);
}
