import { type MapEdits, noEdits } from "./expansions";
import type { Grouping } from "./group-by-site";
import { type MapLooks, plainLooks } from "./looks/map-looks";
import type { TypeChoices } from "./type-filter";

/** What the user did to a map beyond the question that it answers. */
export interface MapDoing {
  readonly looks: MapLooks;
  readonly edits: MapEdits;
  readonly types: TypeChoices;
  /** Null where it was not chosen. */
  readonly grouping: Grouping | null;
}

/** What was done to a map that begins as it was saved, or with nothing. */
export function doingOf(saved: MapDoing | null): MapDoing {
  if (saved === null) return { looks: plainLooks, edits: noEdits, types: new Map(), grouping: null };
  const { looks, edits, types, grouping } = saved;
  return { looks, edits, types, grouping };
}

/** A part of what is done to a map that has a name of its own. */
export type DoingPart = keyof MapLooks | keyof Omit<MapDoing, "looks">;

/** What differs most tellingly between two states of a map; null where nothing does. */
export function changedPart(before: MapDoing, after: MapDoing): DoingPart | null {
  const looks = (Object.keys(after.looks) as (keyof MapLooks)[]).filter((part) => !isSame(before.looks[part], after.looks[part]));
  const others = (["edits", "types", "grouping"] as const).filter((part) => before[part] !== after[part]);
  // Bringing CIs onto the map also shows those of them that were hidden, and a box made by hand groups by such boxes.
  if (others.includes("edits")) return "edits";
  return looks[0] ?? others[0] ?? null;
}

/** Whether a part is the same, or as empty as before. */
function isSame(before: unknown, after: unknown): boolean {
  if (before === after) return true;
  const sizes = [before, after].map((part) => (part instanceof Set || part instanceof Map ? part.size : null));
  return sizes[0] === 0 && sizes[1] === 0;
}
