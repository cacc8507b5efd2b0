import { expect, it } from "vitest";
import type { CiDifferenceView, RelationshipDifferenceView } from "../ipc/bindings";
import { differenceItems } from "./difference-items";

const ci = (id: number): CiDifferenceView => ({ id, key: `k${id}`, name: "", class: "server", what: "added", changes: [] });
const line = (id: number): RelationshipDifferenceView => ({
  id,
  sourceId: 1,
  source: "a",
  kind: "runs_on",
  targetId: 2,
  target: "b",
  group: null,
  what: "removed",
  changes: [],
});
const headings = { cis: "CIs", relationships: "Relationships", count: String };

it.each([
  ["nothing", [], 0, [], 0, ""],
  ["CIs alone", [1, 2], 2, [], 0, "CIs 2 | ci 1 | ci 2"],
  ["both", [1], 1, [5], 1, "CIs 1 | ci 1 | Relationships 1 | relationship 5"],
  ["relationships wait until all CIs are there", [1], 9, [5], 1, "CIs 9 | ci 1"],
  ["relationships alone", [], 0, [5], 3, "Relationships 3 | relationship 5"],
] as const)("lists %s", (_, cis, ciTotal, lines, lineTotal, expected) => {
  const items = differenceItems({ rows: cis.map(ci), total: ciTotal }, { rows: lines.map(line), total: lineTotal }, headings);
  expect(items.map((item) => (item.kind === "heading" ? `${item.text} ${item.note}` : item.id)).join(" | ")).toBe(expected);
});
