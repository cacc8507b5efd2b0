import type { CiId } from "../../../components/ids";
import { hues } from "../../../graph-canvas/hue";
import { arrangements } from "../../../graph-canvas/layout/arrangement";
import type { KeptDrawing } from "../../../graph-canvas/layout/kept-drawing";
import { type Expansion, expansionKey, type MapEdits } from "../expansions";
import { type Grouping, groupings } from "../group-by-site";
import { type MapLooks, type OwnBox, plainLooks } from "../looks/map-looks";
import type { StyleRule } from "../looks/style-rules";
import type { MapDirection } from "../reach";
import type { TypeChoices } from "../type-filter";

/** Version of what is written; a reader refuses any other. */
const version = 1;

/** All that makes a map the same again. CIs are named by id, which stays when one is renamed. */
export interface MapState {
  readonly start: readonly CiId[];
  readonly direction: MapDirection;
  readonly depth: number;
  /** What the map brought up by itself. */
  readonly made: readonly Expansion[];
  readonly edits: MapEdits;
  readonly types: TypeChoices;
  readonly grouping: Grouping;
  readonly looks: MapLooks;
  readonly listShown: boolean;
  readonly drawing: KeptDrawing | null;
}

/** The map as the text that is saved. */
export function writeMap(state: MapState): string {
  const { looks, edits } = state;
  return JSON.stringify({
    version,
    start: state.start,
    direction: state.direction,
    depth: state.depth,
    made: state.made,
    expanded: [...edits.expanded.values()],
    unfolded: [...edits.unfolded],
    types: [...state.types],
    grouping: state.grouping,
    hidden: [...looks.hidden],
    faded: [...looks.faded],
    arrangement: looks.arrangement,
    pins: [...looks.pins].map(([id, { x, y }]) => [id, x, y]),
    boxes: looks.boxes,
    collapsed: [...looks.collapsed],
    hues: [...looks.hues],
    rules: looks.rules,
    listShown: state.listShown,
    drawing: state.drawing,
  });
}

/** Reads a saved map; null where this version cannot. What it does not know of is left out. */
export function readMap(text: string): MapState | null {
  const written = fieldsOf(parsed(text));
  if (written?.["version"] !== version) return null;
  const expansions = (name: string): Expansion[] => listOf(written[name]).flatMap((one) => expansionOf(one) ?? []);
  const looks: MapLooks = {
    hidden: new Set(numbersOf(written["hidden"])),
    faded: new Set(numbersOf(written["faded"])),
    arrangement: arrangements.find((one) => one === written["arrangement"]) ?? plainLooks.arrangement,
    pins: new Map(listOf(written["pins"]).flatMap((one) => pinOf(one))),
    boxes: listOf(written["boxes"]).flatMap((one) => boxOf(one) ?? []),
    collapsed: new Set(textsOf(written["collapsed"])),
    hues: new Map(listOf(written["hues"]).flatMap((one) => hueOf(one))),
    rules: listOf(written["rules"]).flatMap((one) => ruleOf(one) ?? []),
  };
  const direction = written["direction"];
  return {
    start: numbersOf(written["start"]),
    direction: direction === "needs" || direction === "usedBy" ? direction : "both",
    depth: typeof written["depth"] === "number" ? written["depth"] : 1,
    made: expansions("made"),
    edits: {
      expanded: new Map(expansions("expanded").map((one) => [expansionKey(one.of, one.side, one.kind), one])),
      collapsed: new Set(),
      unfolded: new Set(numbersOf(written["unfolded"])),
    },
    types: new Map(listOf(written["types"]).flatMap((one) => choiceOf(one))),
    grouping: groupings.find((one) => one === written["grouping"]) ?? "none",
    looks,
    listShown: written["listShown"] === true,
    drawing: drawingOf(written["drawing"]),
  };
}

type Fields = Readonly<Record<string, unknown>>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function fieldsOf(value: unknown): Fields | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function numbersOf(value: unknown): number[] {
  return listOf(value).filter((one) => typeof one === "number");
}

function textsOf(value: unknown): string[] {
  return listOf(value).filter((one) => typeof one === "string");
}

function expansionOf(value: unknown): Expansion | null {
  const { of, side, kind, brought } = fieldsOf(value) ?? {};
  if (typeof of !== "number" || (side !== "needs" && side !== "usedBy" && side !== "related")) return null;
  return { of, side, brought: numbersOf(brought), ...(typeof kind === "string" ? { kind } : {}) };
}

function pinOf(value: unknown): [string, { x: number; y: number }][] {
  const [id, x, y] = listOf(value);
  return typeof id === "string" && typeof x === "number" && typeof y === "number" ? [[id, { x, y }]] : [];
}

function hueOf(value: unknown): [string, (typeof hues)[number]][] {
  const [id, name] = listOf(value);
  const hue = hues.find((one) => one === name);
  return typeof id === "string" && hue !== undefined ? [[id, hue]] : [];
}

function choiceOf(value: unknown): [string, boolean][] {
  const [kind, drawn] = listOf(value);
  return typeof kind === "string" && typeof drawn === "boolean" ? [[kind, drawn]] : [];
}

function boxOf(value: unknown): OwnBox | null {
  const { id, name, parent, members } = fieldsOf(value) ?? {};
  if (typeof id !== "string" || typeof name !== "string") return null;
  return { id, name, parent: typeof parent === "string" ? parent : null, members: numbersOf(members) };
}

/** A rule is written by this version alone, so that its shape follows from its having an id and a test. */
function ruleOf(value: unknown): StyleRule | null {
  const fields = fieldsOf(value);
  const test = fieldsOf(fields?.["test"]);
  if (typeof fields?.["id"] !== "string" || typeof test?.["by"] !== "string" || typeof test["value"] !== "string") return null;
  return value as StyleRule;
}

function drawingOf(value: unknown): KeptDrawing | null {
  const fields = fieldsOf(value);
  const sight = fieldsOf(fields?.["sight"]);
  const lists = ["nodes", "edges", "groups", "boxes", "rows", "bounds"].every((name) => Array.isArray(fields?.[name]));
  if (!lists || typeof sight?.["zoom"] !== "number" || !(sight["zoom"] > 0)) return null;
  return value as KeptDrawing;
}
