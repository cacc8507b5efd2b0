import type { CiId } from "../components/ids";

/** A place one can come back to: a tab and the CI that was selected in it. */
export interface Place {
  readonly tabId: string | null;
  readonly ci: CiId | null;
}

/** Where one has been, and where in that list one is now. */
export interface Trail {
  readonly places: readonly Place[];
  readonly at: number;
}

/** Longest trail kept. */
const LIMIT = 100;

export const NO_TRAIL: Trail = { places: [], at: -1 };

/** The place one is at. */
export function currentPlace({ places, at }: Trail): Place | null {
  return places[at] ?? null;
}

/** Goes on to a place; what lay ahead is forgotten, as in a browser. The same place again is no step. */
export function visit(trail: Trail, place: Place): Trail {
  const here = currentPlace(trail);
  if (here !== null && here.tabId === place.tabId && here.ci === place.ci) return trail;
  const places = [...trail.places.slice(0, trail.at + 1), place].slice(-LIMIT);
  return { places, at: places.length - 1 };
}

/** One step back or forward, over places whose tab is closed; the same trail if there is none. */
export function step(trail: Trail, by: 1 | -1, isOpen: (tabId: string) => boolean): Trail {
  for (let at = trail.at + by; at >= 0 && at < trail.places.length; at += by) {
    const place = trail.places[at];
    if (place?.tabId != null && isOpen(place.tabId)) return { ...trail, at };
  }
  return trail;
}
