import type {
  MapGroup,
  MapScene,
  NeighbourDirection,
  NeighboursView,
  RelationshipLine,
} from "../bindings";
import { type DependencyGraph, dependencyGraph, type RedundancyGroup } from "./dependencies";
import { type FakeEstate, type FakeRelationship, summaryOf } from "./estate";
import { relationshipType } from "./model";

function line(relationship: FakeRelationship, group: number | null): RelationshipLine {
  const { id, kind, source, target, strength } = relationship;
  const type = relationshipType(kind);
  return {
    id,
    kind,
    source,
    target,
    impact: type?.impact ?? "none",
    strength: strength ?? type?.strength ?? "hard",
    group,
  };
}

/** Each id once, in the order of its first place. */
export function distinct(ids: Iterable<number>): number[] {
  return [...new Set(ids)];
}

/** The CIs that one needs. */
export function providers(graph: DependencyGraph, ci: number): number[] {
  return distinct((graph.needs.get(ci) ?? []).map((dependency) => dependency.provider));
}

/** The CIs that need one. */
export function dependents(graph: DependencyGraph, ci: number): number[] {
  return distinct((graph.usedBy.get(ci) ?? []).map((dependency) => dependency.dependent));
}

/** The CIs given, and everything among them. */
export function mapScene(estate: FakeEstate, ids: readonly number[]): MapScene {
  const graph = dependencyGraph(estate);
  const drawn = new Set(ids.filter((id) => estate.cis.has(id)));
  const among = [...estate.relationships.values()].filter(
    ({ source, target }) => drawn.has(source) && drawn.has(target),
  );
  const groupOf = new Map<number, RedundancyGroup>();
  for (const id of drawn) {
    for (const group of graph.groups.get(id) ?? []) {
      for (const relationship of group.relationships) groupOf.set(relationship, group);
    }
  }
  const groups = [...new Set(among.flatMap(({ id }) => groupOf.get(id) ?? []))];
  return {
    nodes: [...drawn].flatMap((id) => {
      const ci = estate.cis.get(id);
      if (ci === undefined) return [];
      const needs = providers(graph, id).length;
      return [{ ci: summaryOf(ci), needs, usedBy: dependents(graph, id).length }];
    }),
    relationships: among.map((relationship) => {
      const group = groupOf.get(relationship.id);
      return line(relationship, group === undefined ? null : groups.indexOf(group));
    }),
    groups: groups.map(
      (group): MapGroup => ({
        dependent: group.dependent,
        needs: group.needs,
        members: group.members.length,
        strength: group.strength,
        assumed: group.assumed,
      }),
    ),
  };
}

/** Neighbours of a CI, by class and name. */
export function neighbours(
  estate: FakeEstate,
  id: number,
  direction: NeighbourDirection,
  limit: number,
): NeighboursView {
  const graph = dependencyGraph(estate);
  const found = { needs: () => providers(graph, id), usedBy: () => dependents(graph, id), any: () => touching(estate, id) };
  const cis = found[direction]()
    .flatMap((other) => estate.cis.get(other) ?? [])
    .sort((one, other) => (`${one.classId} ${one.name}` < `${other.classId} ${other.name}` ? -1 : 1));
  return { cis: cis.slice(0, limit).map(summaryOf), total: cis.length };
}

function touching(estate: FakeEstate, id: number): number[] {
  const ends = [...estate.relationships.values()].flatMap(({ source, target }) => {
    if (source === id) return [target];
    return target === id ? [source] : [];
  });
  return distinct(ends);
}
