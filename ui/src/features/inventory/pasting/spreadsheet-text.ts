/** Reads and writes tables as spreadsheets put them on the clipboard. */

/** Lines of cells of a text with tabs between; a cell in double quotes may hold tabs and line breaks. */
export function readTable(text: string): string[][] {
  const lines: string[][] = [];
  let cells: string[] = [];
  let cell = "";
  let at = 0;
  const endCell = () => {
    cells.push(cell);
    cell = "";
  };
  const endLine = () => {
    endCell();
    lines.push(cells);
    cells = [];
  };
  while (at < text.length) {
    const letter = text[at] ?? "";
    if (letter === '"' && cell === "") {
      const quoted = readQuoted(text, at);
      // A lone quote is a letter like any other.
      if (quoted !== null) {
        cell = quoted.text;
        at = quoted.end;
        continue;
      }
    }
    if (letter === "\t") endCell();
    else if (letter === "\n") endLine();
    else if (letter !== "\r" || text[at + 1] !== "\n") cell += letter;
    at += 1;
  }
  if (cell !== "" || cells.length > 0) endLine();
  return lines;
}

/** A cell in quotes that begins at `at`; null where the quotes do not enclose a whole cell. */
function readQuoted(text: string, at: number): { text: string; end: number } | null {
  let cell = "";
  for (let next = at + 1; next < text.length; next += 1) {
    const letter = text[next] ?? "";
    if (letter !== '"') cell += letter;
    else if (text[next + 1] === '"') {
      cell += letter;
      next += 1;
    } else {
      const follows = text[next + 1];
      const isWhole = follows === undefined || follows === "\t" || follows === "\n" || follows === "\r";
      return isWhole ? { text: cell.replaceAll("\r\n", "\n"), end: next + 1 } : null;
    }
  }
  return null;
}

/** Lines of cells as text with tabs between; what would break a cell is put in quotes. */
export function writeTable(lines: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[\t\n\r"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return lines.map((cells) => `${cells.map(cell).join("\t")}\n`).join("");
}

/** Lines of cells as an HTML table, which keeps keys such as `007` as text in a spreadsheet. */
export function writeHtmlTable(lines: readonly (readonly string[])[]): string {
  const escaped = (text: string) =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\n", "<br>");
  // Without the format, spreadsheets read long digits as numbers and lose some.
  const cell = (text: string) => `<td style="mso-number-format:'\\@'">${escaped(text)}</td>`;
  const rows = lines.map((cells) => `<tr>${cells.map(cell).join("")}</tr>`);
  return `<table>${rows.join("")}</table>`;
}
