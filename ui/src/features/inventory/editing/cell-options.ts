/** A value offered while a cell is edited. */
export interface CellOption {
  /** What is stored; empty clears. */
  readonly value: string;
  readonly label: string;
  /** A quieter word, such as how many CIs have it. */
  readonly note: string | null;
}

/** The options whose label or value holds the text; all while nothing was typed. */
export function matchingOptions(options: readonly CellOption[], text: string): readonly CellOption[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return options;
  const begins = (label: string) => label.toLowerCase().startsWith(wanted);
  const holds = options.filter(
    ({ label, value }) => label.toLowerCase().includes(wanted) || value.toLowerCase().includes(wanted),
  );
  return [...holds.filter(({ label }) => begins(label)), ...holds.filter(({ label }) => !begins(label))];
}

/** The option that a text means: by value or label, else the one in front. */
export function meantOption(
  options: readonly CellOption[],
  text: string,
  chosen: number | null,
): CellOption | undefined {
  if (chosen !== null) return options[chosen];
  const wanted = text.trim().toLowerCase();
  const exact = options.find(({ label, value }) => [label, value].some((one) => one.toLowerCase() === wanted));
  return exact ?? (wanted === "" ? undefined : options[0]);
}
