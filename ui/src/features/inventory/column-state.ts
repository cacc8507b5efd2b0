/** Columns that every CI has; all others are attributes. */
export const FIXED_COLUMNS = ["key", "name", "class", "status"] as const;

/** A column that every CI has. */
export type FixedColumn = (typeof FIXED_COLUMNS)[number];

/** Whether a column is one that every CI has, rather than an attribute. */
export function isFixedColumn(column: string): column is FixedColumn {
  return (FIXED_COLUMNS as readonly string[]).includes(column);
}

/** Which columns show, in which order, and how wide those are that were resized. */
export interface ColumnState {
  readonly shown: readonly string[];
  /** Widths in pixels by column; a column without one has its usual width. */
  readonly widths: Readonly<Record<string, number>>;
}

const USUAL: readonly string[] = [
  "key",
  "name",
  "class",
  "support_team",
  "location",
  "environment",
  "criticality",
  "owner",
  "status",
];

/** Narrowest and widest a column can be made, in pixels. */
const NARROWEST = 48;
const WIDEST = 1200;

const USUAL_WIDTHS: Readonly<Record<string, number>> = {
  key: 104,
  name: 272,
  class: 168,
  support_team: 158,
  location: 120,
  environment: 108,
  criticality: 100,
  owner: 140,
  status: 104,
};

/** The columns of a workspace in which nothing was chosen yet. */
export function usualColumns(attributes: ReadonlySet<string>): ColumnState {
  return {
    shown: USUAL.filter((column) => isFixedColumn(column) || attributes.has(column)),
    widths: {},
  };
}

/** Leaves out columns that the model does not have; the key always shows. */
export function knownColumns(state: ColumnState, attributes: ReadonlySet<string>): ColumnState {
  const shown = state.shown.filter((column) => isFixedColumn(column) || attributes.has(column));
  return { ...state, shown: shown.includes("key") ? shown : ["key", ...shown] };
}

/** The width of a column, in pixels. */
export function columnWidth(state: ColumnState, column: string): number {
  return state.widths[column] ?? USUAL_WIDTHS[column] ?? 130;
}

/** Shows a column at the end, or takes it away; the key cannot be taken away. */
export function toggleColumn(state: ColumnState, column: string): ColumnState {
  if (column === "key") return state;
  const shown = state.shown.includes(column)
    ? state.shown.filter((other) => other !== column)
    : [...state.shown, column];
  return { ...state, shown };
}

/** Moves a column by some places; it stops at the ends. */
export function moveColumn(state: ColumnState, column: string, by: number): ColumnState {
  const from = state.shown.indexOf(column);
  if (from < 0) return state;
  const to = Math.min(Math.max(0, from + by), state.shown.length - 1);
  const shown = state.shown.filter((other) => other !== column);
  return { ...state, shown: shown.toSpliced(to, 0, column) };
}

/** Makes a column this wide, within what can be read. */
export function resizeColumn(state: ColumnState, column: string, width: number): ColumnState {
  const kept = Math.min(Math.max(NARROWEST, Math.round(width)), WIDEST);
  return { ...state, widths: { ...state.widths, [column]: kept } };
}

/** Reads what {@link writeColumns} wrote; null where it is something else. */
export function readColumns(text: string | null): ColumnState | null {
  if (text === null) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null) return null;
  if (!("shown" in value) || !("widths" in value)) return null;
  const { shown, widths } = value;
  if (!Array.isArray(shown) || !shown.every((column) => typeof column === "string")) return null;
  if (typeof widths !== "object" || widths === null) return null;
  const measured = Object.entries(widths).filter(
    (entry): entry is [string, number] => typeof entry[1] === "number" && Number.isFinite(entry[1]),
  );
  return { shown: [...new Set<string>(shown)], widths: Object.fromEntries(measured) };
}

/** The state as text, to be kept. */
export function writeColumns(state: ColumnState): string {
  return JSON.stringify(state);
}
