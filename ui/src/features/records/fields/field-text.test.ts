import { describe, expect, it } from "vitest";
import type { RecordFieldView } from "../../../ipc/bindings";
import { i18n } from "../../../locales/i18n";
import { readField, shownValue, typedValue } from "./field-text";

const t = i18n.getFixedT("en", "records");
const field = (holds: string, range: [number, number] | null = null): RecordFieldView => ({
  id: "field",
  label: "Field",
  holds,
  choices: [],
  range,
});

describe("what is typed into a field", () => {
  it.each([
    ["text", "  a b ", "a b"],
    ["time", "2026-11-21 22:00", new Date("2026-11-21T22:00").toISOString()],
    ["whole", "20", "20"],
    ["text", "   ", null],
  ])("%s %j is taken as %j", (holds, typed, value) => {
    expect(readField(field(holds, [0, 60]), typed, t)).toEqual({ value });
  });

  it.each([
    ["time", "tomorrow"],
    ["whole", "61"],
    ["whole", "1.5"],
  ])("%s %j is refused with a sentence", (holds, typed) => {
    expect(readField(field(holds, [0, 60]), typed, t).problem).toMatch(/^Write a /);
  });

  it("a time survives its form", () => {
    const at = "2026-11-21T22:00:00.000Z";
    expect(readField(field("time"), typedValue(field("time"), at), t).value).toBe(at);
  });
});

it("tells choices and truth in words", () => {
  expect([shownValue(field("choice"), "with_issues", t), shownValue(field("boolean"), "true", t), shownValue(field("text"), null, t)]).toEqual([
    "With issues",
    "Yes",
    "",
  ]);
});
