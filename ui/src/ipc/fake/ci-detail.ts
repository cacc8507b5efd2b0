import type {
  ChangesetView,
  CiDetail,
  CiHistoryEntry,
  CiSummary,
  GroupView,
  RelationshipView,
} from "../bindings";
import { dependencyGraph } from "./dependencies";
import { type FakeCi, type FakeEstate, type FakeRelationship, groupKey, summaryOf } from "./estate";
import { FAKE_MODEL, relationshipType } from "./model";

const CONFIRMED = { source: "vCenter nightly", at: "2026-11-19T02:10:00Z" };
const RECOMMENDED = FAKE_MODEL.attributes.filter((attribute) => attribute.recommended);

function attributesOf(ci: FakeCi) {
  const known = FAKE_MODEL.classes.find((view) => view.id === ci.classId)?.attributes ?? [];
  const own = known.flatMap((id) => {
    const value = ci.attributes[id] ?? null;
    const isMissing = value === null && !RECOMMENDED.some((attribute) => attribute.id === id);
    return isMissing ? [] : [{ id, value, extra: false }];
  });
  const extra = Object.entries(ci.attributes)
    .filter(([id]) => !known.includes(id))
    .map(([id, value]) => ({ id, value, extra: true }));
  return [...own, ...extra];
}

function relationshipView(
  relationship: FakeRelationship,
  ci: number,
  other: CiSummary,
): RelationshipView {
  const { id, kind, source, strength, group, probability, since } = relationship;
  return {
    id,
    kind,
    outgoing: source === ci,
    other,
    strength: strength ?? relationshipType(kind)?.strength ?? "hard",
    ownStrength: strength,
    group,
    probability,
    since,
    confirmed: since === 1 ? CONFIRMED : null,
  };
}

function groupsOf(estate: FakeEstate, ci: number): GroupView[] {
  return (dependencyGraph(estate).groups.get(ci) ?? []).map((group) => {
    const stated = estate.groups.get(groupKey(ci, group.name ?? `=${group.kind}`));
    return {
      name: group.name,
      defaultOf: group.name === null ? group.kind : null,
      statedNeeds: stated?.needs ?? null,
      statedStrength: stated?.strength ?? null,
      needs: group.needs,
      members: group.members.length,
      strength: group.strength,
      relationships: [...group.relationships],
    };
  });
}

/** Everything the inspector shows of a CI. */
export function ciDetail(
  estate: FakeEstate,
  ci: FakeCi,
  changed: ChangesetView,
  history: CiHistoryEntry[],
): CiDetail {
  const needs: RelationshipView[] = [];
  const usedBy: RelationshipView[] = [];
  const others: RelationshipView[] = [];
  for (const relationship of estate.relationships.values()) {
    if (relationship.source !== ci.id && relationship.target !== ci.id) continue;
    const isOutgoing = relationship.source === ci.id;
    const other = estate.cis.get(isOutgoing ? relationship.target : relationship.source);
    if (other === undefined) continue;
    const view = relationshipView(relationship, ci.id, summaryOf(other));
    const impact = relationshipType(relationship.kind)?.impact ?? "none";
    if (impact === "none") others.push(view);
    else if (impact === "both" || isOutgoing === (impact === "targetToSource")) needs.push(view);
    else usedBy.push(view);
  }
  return {
    summary: summaryOf(ci),
    since: ci.since,
    changed,
    attributes: attributesOf(ci),
    groups: groupsOf(estate, ci.id),
    needs,
    usedBy,
    others,
    aliases: [],
    confirmations: ci.since === 1 ? [CONFIRMED] : [],
    history,
  };
}
