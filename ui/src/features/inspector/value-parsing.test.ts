import { describe, expect, test } from "vitest";
import type { AttributeKind } from "../../ipc/bindings";
import { readNeeds, readValue } from "./value-parsing";

const taken: readonly [AttributeKind, string, string | null][] = [
  ["text", "  vm-01 ", "vm-01"],
  ["text", "   ", null],
  ["text", "=cmd()", "=cmd()"],
  ["longText", "  two\nlines \n", "  two\nlines"],
  ["integer", " 64 ", "64"],
  ["integer", "-5", "-5"],
  ["decimal", "99.950", "99.950"],
  ["date", "2024-02-29", "2024-02-29"],
  ["timestamp", "2026-11-21T22:00:00Z", "2026-11-21T22:00:00Z"],
  ["timestamp", "2026-11-21T22:00+01:00", "2026-11-21T22:00+01:00"],
  ["list", "a; b;;a ;", "a;b"],
  ["list", " ; ", null],
  ["choice", "high", "high"],
];
const refused: readonly [AttributeKind, string, string][] = [
  ["integer", "64 GB", "integer"],
  ["integer", "6.4", "integer"],
  ["decimal", "99,95", "decimal"],
  ["decimal", "1e5", "decimal"],
  ["date", "21.11.2026", "date"],
  ["date", "2026-02-30", "date"],
  ["timestamp", "2026-11-21", "timestamp"],
];

describe("a typed value", () => {
  test.each(taken)("%s “%s” is %s", (kind, text, value) => {
    expect(readValue(kind, text)).toEqual({ value, problem: null });
  });
  test.each(refused)("%s “%s” is no %s", (kind, text, problem) => {
    expect(readValue(kind, text)).toEqual({ value: null, problem });
  });
});

test.each([
  ["2", "2", true],
  [" 50 % ", "50%", true],
  ["", null, true],
  ["0", "0", false],
  ["101%", "101%", false],
  ["half", "half", false],
])("needs “%s”", (text, value, valid) => {
  expect(readNeeds(text)).toEqual({ value, valid });
});
