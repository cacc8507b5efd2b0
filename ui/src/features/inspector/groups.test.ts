import { expect, test } from "vitest";
import type { GroupView, RelationshipView } from "../../ipc/bindings";
import { byType, groupName, isAssumed, membersOf, sameGroup } from "./groups";

const relationship = (id: number, kind: string, outgoing = true): RelationshipView => ({
  id,
  kind,
  outgoing,
  other: {
    id: id + 100,
    key: `ci-${id}`,
    name: `CI ${id}`,
    class: "server",
    status: "live",
    criticality: null,
    location: null,
    availabilityTarget: null,
  },
  strength: "hard",
  ownStrength: null,
  group: null,
  probability: null,
  since: 1,
  confirmed: null,
});
const group = (over: Partial<GroupView>): GroupView => ({
  name: null,
  defaultOf: null,
  statedNeeds: null,
  statedStrength: null,
  needs: 1,
  members: 2,
  strength: "hard",
  relationships: [],
  ...over,
});

test("relationships stand together by type and direction", () => {
  const all = [
    relationship(1, "runs_on"),
    relationship(2, "depends_on"),
    relationship(3, "runs_on"),
    relationship(4, "runs_on", false),
  ];
  const ids = byType(all).map(({ kind, outgoing, relationships }) => [
    kind,
    outgoing,
    relationships.map(({ id }) => id),
  ]);
  expect(ids).toEqual([
    ["runs_on", true, [1, 3]],
    ["depends_on", true, [2]],
    ["runs_on", false, [4]],
  ]);
});

test("members are found among all relationships, in the group's order", () => {
  const detail = {
    needs: [relationship(1, "has_member")],
    usedBy: [relationship(2, "part_of", false)],
    others: [],
  };
  const members = membersOf(detail, { relationships: [2, 1, 9] });
  expect(members.map(({ id }) => id)).toEqual([2, 1]);
});

test.each([
  { name: "default, unstated", over: { defaultOf: "has_member" }, assumed: true },
  { name: "default, stated", over: { defaultOf: "has_member", statedNeeds: "2" }, assumed: false },
  { name: "named", over: { name: "nodes" }, assumed: false },
])("a group that is $name", ({ over, assumed }) => {
  expect(isAssumed(group(over))).toBe(assumed);
});

test("a group is known again by its name", () => {
  const named = group({ name: "nodes" });
  const byDefault = group({ defaultOf: "powered_by" });
  expect(sameGroup(named, groupName(named))).toBe(true);
  expect(sameGroup(byDefault, groupName(byDefault))).toBe(true);
  expect(sameGroup(named, groupName(byDefault))).toBe(false);
});
