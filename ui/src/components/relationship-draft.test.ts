import { expect, test } from "vitest";
import type { ImpactDirectionView, RelationshipTypeView } from "../ipc/bindings";
import { isDependent, readProbability, storedParts } from "./relationship-draft";

const type = (impact: ImpactDirectionView): RelationshipTypeView => ({
  id: "t",
  label: "t",
  inverseLabel: "t",
  impact,
  strength: "hard",
  defaultGroup: null,
  allowed: [],
});

test.each<[ImpactDirectionView, boolean, boolean]>([
  ["targetToSource", true, true],
  ["targetToSource", false, false],
  ["sourceToTarget", true, false],
  ["sourceToTarget", false, true],
  ["both", true, true],
  ["none", true, false],
])("%s, outgoing %s: the CI is the dependent: %s", (impact, outgoing, dependent) => {
  expect(isDependent(type(impact), outgoing)).toBe(dependent);
});

const draft = { kind: "t", outgoing: true, probability: "" };

test.each([
  { strength: "type" as const, group: " ", stored: { strength: null, group: null } },
  { strength: "soft" as const, group: "-", stored: { strength: "soft", group: "-" } },
  { strength: "hard" as const, group: " nodes ", stored: { strength: "hard", group: "nodes" } },
])("strength $strength and group “$group” are kept as $stored", ({ strength, group, stored }) => {
  expect(storedParts({ ...draft, strength, group })).toEqual(stored);
});

test.each([
  ["0.5", 0.5, true],
  ["", null, true],
  ["1.5", 1.5, false],
])("probability “%s”", (text, value, valid) => {
  expect(readProbability(text)).toEqual({ value, valid });
});
