import { expect, test } from "vitest";
import type { AttributeKind, ExtraAttributeView } from "../../ipc/bindings";
import { EMPTY_ATTRIBUTE } from "./edit/attribute-draft";
import { extraGroups } from "./extra-groups";

function extra(name: string, of: string, cis: number, kind: AttributeKind, examples: string[], known = false): ExtraAttributeView {
  return { name, class: of, cis, examples, attribute: { ...EMPTY_ATTRIBUTE, id: name.toLowerCase(), label: name, kind }, known, unsuitable: false };
}

test("an extra attribute is told once, with its classes and a type that suits all of them", () => {
  const groups = extraGroups([
    extra("Bay", "rack", 1, "integer", ["3"]),
    extra("Bay", "server", 2, "text", ["007", "3"]),
    extra("seen", "server", 2, "date", ["2026-01-02"]),
  ]);
  expect(groups.map(({ name, cis, attribute, examples }) => [name, cis, attribute.kind, examples])).toEqual([
    ["Bay", 3, "text", ["007", "3"]],
    ["seen", 2, "date", ["2026-01-02"]],
  ]);
  expect(groups[0]?.classes.map((one) => one.class)).toEqual(["server", "rack"]);
});

test("an attribute that the model has keeps its type", () => {
  const [group] = extraGroups([extra("rto", "rack", 2, "decimal", ["1"], true), extra("rto", "server", 1, "decimal", ["x"], true)]);
  expect(group?.attribute.kind).toBe("decimal");
});
