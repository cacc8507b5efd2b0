import { expect, test } from "vitest";
import type { ImportReport } from "../../ipc/bindings";
import { differs, firstSide, isRefused, sideCount, together } from "./difference";

const none = { new: 0, changed: 0, unchanged: 0, heldBack: 0, gone: 0 };
const report = (over: Partial<ImportReport>): ImportReport => ({
  files: [],
  cis: none,
  relationships: none,
  issues: [],
  issueTotal: 0,
  notes: [],
  doubtful: [],
  doubtfulTotal: 0,
  extraColumns: [],
  differences: [],
  written: false,
  ...over,
});

test.each([
  { name: "wrong rows come first", over: { issueTotal: 2, cis: { ...none, new: 5 } }, side: "wrong" },
  { name: "then what is new", over: { relationships: { ...none, new: 1 } }, side: "new" },
  { name: "nothing new", over: { cis: { ...none, unchanged: 9, gone: 1 } }, side: "unchanged" },
  { name: "nothing at all", over: {}, side: "new" },
])("$name", ({ over, side }) => {
  expect(firstSide(report(over))).toBe(side);
});

test("CIs and relationships are counted together", () => {
  const both = report({
    cis: { new: 1, changed: 2, unchanged: 3, heldBack: 4, gone: 5 },
    relationships: { new: 10, changed: 20, unchanged: 30, heldBack: 40, gone: 50 },
    issueTotal: 7,
  });
  expect(together(both)).toEqual({ new: 11, changed: 22, unchanged: 33, heldBack: 44, gone: 55 });
  expect(sideCount(both, "heldBack")).toBe(44);
  expect(sideCount(both, "wrong")).toBe(7);
});

test("only what is new or changed makes a changeset", () => {
  expect(differs(report({ cis: { ...none, unchanged: 4, heldBack: 1, gone: 2 } }))).toBe(false);
  expect(differs(report({ relationships: { ...none, changed: 1 } }))).toBe(true);
});

test("wrong rows refuse the import unless they are left out", () => {
  expect(isRefused(report({ issueTotal: 1 }), false)).toBe(true);
  expect(isRefused(report({ issueTotal: 1 }), true)).toBe(false);
  expect(isRefused(report({}), false)).toBe(false);
});
