import { expect, test } from "vitest";
import type { CiSummary, RelationshipTypeView, RelationshipView } from "../../ipc/bindings";
import { choicesThatFit, relationshipChoices } from "./relationship-choices";

function type(id: string, label: string, inverseLabel: string): RelationshipTypeView {
  return { id, label, inverseLabel, impact: "targetToSource", strength: "hard", defaultGroup: null, allowed: [] };
}

const TYPES = [type("depends_on", "depends on", "used by"), type("peers_with", "peers with", "peers with")];
const OTHER = { id: 2 } as CiSummary;

function line(kind: string, outgoing: boolean, group: string | null, other = OTHER): RelationshipView {
  return { kind, outgoing, group, other } as RelationshipView;
}

test("each type is offered one way and the other, and once where both read the same", () => {
  expect(relationshipChoices(TYPES, [], 2, null, () => true).map(({ kind, outgoing, verb }) => [kind, outgoing, verb])).toEqual([
    ["depends_on", true, "depends on"],
    ["peers_with", true, "peers with"],
    ["depends_on", false, "used by"],
  ]);
});

test("what the model does not allow comes last and can be made all the same", () => {
  const choices = relationshipChoices(TYPES, [], 2, null, ({ id }, outgoing) => id === "peers_with" || !outgoing);
  expect(choices.map(({ kind, outgoing, allowed, refused }) => [kind, outgoing, allowed, refused])).toEqual([
    ["peers_with", true, true, null],
    ["depends_on", false, true, null],
    ["depends_on", true, false, null],
  ]);
});

test.each([
  ["the same way and group", line("depends_on", true, null), ["depends_on true"]],
  ["the other way", line("depends_on", false, null), ["depends_on false"]],
  ["another group", line("depends_on", true, "nodes"), []],
  ["another CI", line("depends_on", true, null, { id: 3 } as CiSummary), []],
])("what is there already is refused: %s", (_, existing, refused) => {
  const choices = relationshipChoices(TYPES, [existing], 2, null, () => true);
  expect(choices.filter((one) => one.refused !== null).map(({ kind, outgoing }) => `${kind} ${outgoing}`)).toEqual(refused);
});

test.each([
  ["", 3],
  ["DEP", 2],
  ["used", 1],
  ["peers nothing", 0],
])("“%s” fits %i", (text, count) => {
  expect(choicesThatFit(relationshipChoices(TYPES, [], 2, null, () => true), text)).toHaveLength(count);
});
