import { expect, test } from "vitest";
import type { ImportIssue } from "../../ipc/bindings";
import { issuesAsTsv } from "./issue-tsv";

const issue: ImportIssue = {
  file: "cis.csv",
  line: 7,
  column: "class",
  value: "sever",
  reason: "There is no such class.",
  nearest: "server",
};

test("a row is a line under the heads", () => {
  expect(issuesAsTsv(["File", "Line"], [issue])).toBe(
    "File\tLine\ncis.csv\t7\tclass\tsever\tThere is no such class.\tserver\n",
  );
});

test.each([
  { value: "a\tb\r\nc", cell: "a b c" },
  { value: "=cmd()", cell: "'=cmd()" },
  { value: "'=cmd()", cell: "''=cmd()" },
  { value: "-", cell: "-" },
  { value: "-5", cell: "'-5" },
  { value: null, cell: "" },
])("the value $value becomes “$cell”", ({ value, cell }) => {
  const line = issuesAsTsv([], [{ ...issue, value }]).split("\n")[1] ?? "";
  expect(line.split("\t")[3]).toBe(cell);
});
