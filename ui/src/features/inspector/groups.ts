import type { CiDetail, GroupName, GroupView, RelationshipTypeView, RelationshipView } from "../../ipc/bindings";

/** What identifies a group on its dependent. */
export function groupName({ name, defaultOf }: Pick<GroupView, "name" | "defaultOf">): GroupName {
  return name === null
    ? { by: "defaultOf", kind: defaultOf ?? "" }
    : { by: "named", name };
}

/** Whether two names are of the same group. */
export function sameGroup(group: GroupView, name: GroupName): boolean {
  return name.by === "named" ? group.name === name.name : group.defaultOf === name.kind;
}

/** Nobody stated what the group needs: it is the default group of its type. */
export function isAssumed(group: Pick<GroupView, "defaultOf" | "statedNeeds">): boolean {
  return group.defaultOf !== null && group.statedNeeds === null;
}

/** Whether a relationship is a member of a group: a named one, or the default group of its type. */
export function isInGroup(
  { group, kind }: Pick<RelationshipView, "group" | "kind">,
  types: ReadonlyMap<string, Pick<RelationshipTypeView, "defaultGroup">>,
): boolean {
  if (group === null) return (types.get(kind)?.defaultGroup ?? null) !== null;
  return group !== "-";
}

/** The relationships that belong to a group, in the order of the group. */
export function membersOf(
  detail: Pick<CiDetail, "needs" | "usedBy" | "others">,
  group: Pick<GroupView, "relationships">,
): readonly RelationshipView[] {
  const all = [...detail.needs, ...detail.usedBy, ...detail.others];
  const byId = new Map(all.map((relationship) => [relationship.id, relationship]));
  return group.relationships.flatMap((id) => byId.get(id) ?? []);
}

/** Relationships of one type, seen from one end. */
export interface RelationshipsOfType {
  readonly kind: string;
  readonly outgoing: boolean;
  readonly relationships: readonly RelationshipView[];
}

/** Puts relationships of the same type and direction together, in the order in which types occur. */
export function byType(
  relationships: readonly RelationshipView[],
): readonly RelationshipsOfType[] {
  const groups = new Map<string, RelationshipView[]>();
  for (const relationship of relationships) {
    const key = `${relationship.kind} ${relationship.outgoing}`;
    groups.set(key, [...(groups.get(key) ?? []), relationship]);
  }
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    if (first === undefined) return [];
    return [{ kind: first.kind, outgoing: first.outgoing, relationships: members }];
  });
}
