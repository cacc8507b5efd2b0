import type { ImportIssue } from "../../ipc/bindings";
import { worded } from "../../locales/sentences";

/** A cell that a spreadsheet takes as text: one line, no tab, and never a formula. */
function cell(text: string): string {
  const line = text.replaceAll(/[\t\r\n]+/gu, " ");
  return /^'*[=+\-@]/u.test(line) && line !== "-" ? `'${line}` : line;
}

/** Wrong rows as tab-separated text under the given heads, for a spreadsheet. */
export function issuesAsTsv(heads: readonly string[], issues: readonly ImportIssue[]): string {
  const rows = issues.map(({ file, line, column, value, reason, nearest }) =>
    [file, String(line), column ?? "", value ?? "", worded(reason), nearest ?? ""].map(cell).join("\t"),
  );
  return `${[heads.map(cell).join("\t"), ...rows].join("\n")}\n`;
}
