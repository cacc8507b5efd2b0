import { expect, test } from "vitest";
import type { ClassView } from "./bindings";
import { indexModel } from "./model-index";
import { isAllowed } from "./validity";

function entry(id: string, parent: string | null): ClassView {
  return { id, parent, label: id, isAbstract: false, attributes: [], ownAttributes: [], keyPrefix: id, cis: 0 };
}

const INDEX = indexModel({
  classes: [entry("compute", null), entry("server", "compute"), entry("facility", null), entry("rack", "facility"), entry("team", null)],
  attributes: [],
  relationshipTypes: [],
});
const TYPE = { allowed: [{ source: "compute", target: "facility" }, { source: null, target: "team" }] };

test.each([
  ["server", "rack", true],
  ["rack", "server", false],
  ["rack", "team", true],
  ["server", null, true],
  ["rack", null, true],
  [null, "server", false],
])("from %s to %s it is allowed: %s", (source, target, allowed) => {
  expect(isAllowed(INDEX, TYPE, source, target)).toBe(allowed);
});

test("a type that states nothing is allowed between any classes", () => {
  expect(isAllowed(INDEX, { allowed: [] }, "rack", "server")).toBe(true);
});
