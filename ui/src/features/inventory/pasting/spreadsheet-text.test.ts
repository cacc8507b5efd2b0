import { describe, expect, it } from "vitest";
import { readTable, writeHtmlTable, writeTable } from "./spreadsheet-text";

describe("tables on the clipboard", () => {
  const cases: readonly [text: string, lines: string[][]][] = [
    ["", []],
    ["one", [["one"]]],
    ["a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]],
    ["a\t\n\tb\n", [["a", ""], ["", "b"]]],
    ["\n", [[""]]],
    ['"two\r\nlines"\tb', [["two\nlines", "b"]]],
    ['"say ""hi"""\tb\n', [['say "hi"', "b"]]],
    ['19" rack\t"', [['19" rack', '"']]],
    ['"half" quoted\tb', [['"half" quoted', "b"]]],
    ["a\rb", [["a\rb"]]],
  ];
  it.each(cases)("reads %j", (text, lines) => {
    expect(readTable(text)).toEqual(lines);
  });

  it("reads again what it writes, whatever the cells hold", () => {
    const texts = ["", "a", "a\tb", "two\nlines", 'say "hi"', '"', '""', "=1+1", "007", "Größe ✓"];
    const lines = texts.map((one) => texts.map((other) => `${one}${other}`));
    expect(readTable(writeTable(lines))).toEqual(lines);
  });

  it("writes HTML as text, never as elements", () => {
    const html = writeHtmlTable([['<img src=x onerror="alert(1)">', "a & b"]]);
    expect(html).not.toContain("<img");
    expect(html).toContain("&lt;img");
    expect(html).toContain("a &amp; b");
  });
});
