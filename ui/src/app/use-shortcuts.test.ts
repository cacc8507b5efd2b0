import { expect, it } from "vitest";
import { belongsToField } from "./use-shortcuts";

it.each([
  ["f", false, true],
  ["?", false, true],
  ["z", true, true],
  ["k", true, false],
  ["F6", false, false],
  ["Enter", true, false],
])("key %s with Ctrl %s is the text field's own: %s", (key, ctrlKey, expected) => {
  expect(belongsToField({ key, ctrlKey, metaKey: false })).toBe(expected);
});
