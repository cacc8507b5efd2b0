/** A file of this many rows, none of which can be taken. */
const WRONG_ROWS = 10_000;

/** A file for trying a long list of wrong rows. */
export function wrongFile(): string {
  const rows = Array.from(
    { length: WRONG_ROWS },
    (_, index) => `srv-${index},<b>wrong-${index}</b>,sever,live`,
  );
  return `key,name,class,status\n${rows.join("\n")}\n`;
}
