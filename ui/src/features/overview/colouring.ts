import { families, familyOf } from "../../graph-canvas/class-family";
import type { OverviewView } from "../../ipc/bindings";
import { NOT_THERE, type OverviewColumns } from "../../ipc/overview-columns";

/** What the CIs of an overview are coloured by, in the order of the menu. */
export const colourings = ["family", "criticality", "site", "team", "state"] as const;

/** What the CIs of an overview are coloured by. */
export type ColouringKind = (typeof colourings)[number];

/** Which colour an entry of the legend has: one of several kinds, a step of a scale, a state, or grey. */
export type Tone =
  | { readonly kind: "category"; readonly number: number }
  | { readonly kind: "level"; readonly number: number }
  | { readonly kind: "state"; readonly state: "at_risk" | "degraded" | "down" }
  | { readonly kind: "rest" };

/** An entry of the legend. */
export interface ColourEntry {
  /** A family, a level, a site, a team or a state; "other" and "none" for what has no entry of its own. */
  readonly value: string;
  readonly count: number;
  readonly tone: Tone;
}

/** The legend, and which entry each CI belongs to. */
export interface Colouring {
  readonly kind: ColouringKind;
  readonly entries: readonly ColourEntry[];
  readonly entryOf: Uint8Array;
}

/** Entries that have a colour of their own; more could not be told apart. */
export const mostCategories = 7;

/** Families that are few and matter most: they have a colour beside whatever is large. */
const alwaysNamed: readonly string[] = ["services", "applications"];

const levels = ["low", "medium", "high", "critical"];
const states = ["up", "at_risk", "degraded", "down"] as const;

/** Colours the CIs of an overview. Linear. */
export function colour(
  kind: ColouringKind,
  view: OverviewView,
  columns: OverviewColumns,
  parents: ReadonlyMap<string, string>,
  stateOf: ReadonlyMap<number, number>,
): Colouring {
  if (kind === "state") return byState(columns, stateOf);
  if (kind === "criticality") return byCriticality(columns);
  const [values, words] = valuesOf(kind, view, columns, parents);
  return byCategory(kind, values, words, kind === "family" ? families : null);
}

function valuesOf(
  kind: "family" | "site" | "team",
  view: OverviewView,
  columns: OverviewColumns,
  parents: ReadonlyMap<string, string>,
): [Uint32Array, readonly string[]] {
  if (kind === "site") return [columns.sites, view.sites];
  if (kind === "team") return [columns.teams, view.teams];
  const familyOfClass = view.classes.map((id) => families.indexOf(familyOf(id, parents)));
  return [columns.classes.map((number) => familyOfClass[number] ?? NOT_THERE), families];
}

/** The values that matter most, then the largest, have a colour each, in the order of `order` where there is one; all else is grey. */
function byCategory(
  kind: ColouringKind,
  values: Uint32Array,
  words: readonly string[],
  order: readonly string[] | null,
): Colouring {
  const counts = new Array<number>(words.length).fill(0);
  let none = 0;
  for (const value of values) {
    if (value < words.length) counts[value] = (counts[value] ?? 0) + 1;
    else none += 1;
  }
  const ranked = counts.map((_, value) => value).filter((value) => counts[value] !== 0);
  const weight = (value: number): number => (alwaysNamed.includes(words[value] ?? "") ? Number.MAX_SAFE_INTEGER : (counts[value] ?? 0));
  ranked.sort((one, other) => weight(other) - weight(one) || one - other);
  const named = ranked.slice(0, mostCategories).filter((value) => words[value] !== "other");
  if (order !== null) named.sort((one, other) => one - other);
  const entryOfValue = new Uint8Array(words.length).fill(named.length);
  named.forEach((value, entry) => {
    entryOfValue[value] = entry;
  });
  const other = values.length - none - named.reduce((sum, value) => sum + (counts[value] ?? 0), 0);
  const entries: ColourEntry[] = named.map((value, number) => ({
    value: words[value] ?? "",
    count: counts[value] ?? 0,
    tone: { kind: "category", number },
  }));
  entries.push({ value: "other", count: other, tone: { kind: "rest" } }, { value: "none", count: none, tone: { kind: "rest" } });
  const entryOf = new Uint8Array(values.length);
  values.forEach((value, ci) => {
    entryOf[ci] = value < words.length ? (entryOfValue[value] ?? 0) : named.length + 1;
  });
  return { kind, entries, entryOf };
}

function byCriticality({ criticalities }: OverviewColumns): Colouring {
  const counts = [0, 0, 0, 0, 0];
  const entryOf = new Uint8Array(criticalities.length);
  criticalities.forEach((level, ci) => {
    const entry = level < levels.length ? levels.length - 1 - level : levels.length;
    entryOf[ci] = entry;
    counts[entry] = (counts[entry] ?? 0) + 1;
  });
  const entries = [...levels].reverse().map((value, number): ColourEntry => ({ value, count: counts[number] ?? 0, tone: { kind: "level", number } }));
  entries.push({ value: "none", count: counts[levels.length] ?? 0, tone: { kind: "rest" } });
  return { kind: "criticality", entries, entryOf };
}

function byState({ ids }: OverviewColumns, stateOf: ReadonlyMap<number, number>): Colouring {
  const counts = [0, 0, 0, 0];
  const entryOf = new Uint8Array(ids.length);
  ids.forEach((id, ci) => {
    const entry = 3 - (stateOf.get(id) ?? 0);
    entryOf[ci] = entry;
    counts[entry] = (counts[entry] ?? 0) + 1;
  });
  const entries = [...states].reverse().map((state, entry): ColourEntry => ({
    value: state,
    count: counts[entry] ?? 0,
    tone: state === "up" ? { kind: "rest" } : { kind: "state", state },
  }));
  return { kind: "state", entries, entryOf };
}
