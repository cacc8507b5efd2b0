import { centre } from "./geometry";
import type { Shown } from "./canvas-store";

/** Directions of the arrow keys. */
export type Step = "up" | "down" | "left" | "right";

/**
 * The node to which an arrow key leads: up to the nearest of what needs this one, down to the nearest of what it
 * needs, sideways to the next in its row. Null where there is none.
 */
export function neighbour(shown: Shown, id: string, step: Step): string | null {
  const here = shown.placement.nodes.get(id);
  if (here === undefined) return null;
  const candidates =
    step === "up" || step === "down"
      ? shown.measured.request.edges.flatMap((edge) => {
          if (step === "up") return edge.provider === id ? [edge.dependent] : [];
          return edge.dependent === id ? [edge.provider] : [];
        })
      : [...shown.placement.nodes].filter(([, place]) => place.row === here.row).map(([other]) => other);
  const from = centre(here);
  let best: string | null = null;
  let least = Infinity;
  for (const candidate of candidates) {
    const place = shown.placement.nodes.get(candidate);
    if (place === undefined || candidate === id) continue;
    const to = centre(place);
    if ((step === "left" && to.x >= from.x) || (step === "right" && to.x <= from.x)) continue;
    const distance = Math.hypot(to.x - from.x, to.y - from.y);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** Where the keyboard starts: the leftmost node of the top row. Null in an empty drawing. */
export function firstNode(shown: Shown): string | null {
  let best: { id: string; row: number; x: number } | null = null;
  for (const [id, place] of shown.placement.nodes) {
    if (best === null || place.row < best.row || (place.row === best.row && place.x < best.x)) {
      best = { id, row: place.row, x: place.x };
    }
  }
  return best?.id ?? null;
}
