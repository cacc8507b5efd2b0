import type { CiId } from "../../components/ids";
import { type Expansion, reachedCis, type Side } from "./expansions";

/** Which way a map goes from where it starts. */
export type MapDirection = "both" | "needs" | "usedBy";

/** How many CIs a map brings up by itself; more come by expanding. */
export const mostReached = 600;

/** Neighbours brought up at once through one CI and side. */
export const mostNeighbours = 500;

/** What lies around the start of a map. */
export interface Reach {
  readonly expansions: readonly Expansion[];
  /** True where the map stopped before its depth because it would have become too large. */
  readonly cut: boolean;
}

/** Steps from the start that can be asked for. */
export const depths = [1, 2, 3, 4, 5, 6] as const;

/** Gives the neighbours of a CI on one side. */
export type AskNeighbours = (id: CiId, side: Side) => Promise<readonly CiId[]>;

/** The sides on which a direction expands. */
export function sidesOf(direction: MapDirection): readonly Side[] {
  return direction === "both" ? ["needs", "usedBy"] : [direction];
}

/**
 * Walks from the start down to what is needed and up to what needs it, `depth` steps each, without turning round:
 * turning would bring in everything that shares a switch. One question per CI and side; a start that fills the map by
 * itself is not followed.
 */
export async function reach(
  start: readonly CiId[],
  direction: MapDirection,
  depth: number,
  ask: AskNeighbours,
): Promise<Reach> {
  if (start.length >= mostReached) return { expansions: [], cut: true };
  const expansions: Expansion[] = [];
  const onMap = new Set<CiId>(start);
  let cut = false;
  for (const side of sidesOf(direction)) {
    const walked = new Set<CiId>(start);
    let frontier = [...start];
    for (let step = 0; step < depth && frontier.length > 0; step += 1) {
      const answers = await Promise.all(frontier.map((id) => ask(id, side)));
      const next: CiId[] = [];
      for (const [index, brought] of answers.entries()) {
        const of = frontier[index];
        if (of === undefined || brought.length === 0) continue;
        const fresh = brought.filter((id) => !onMap.has(id));
        if (onMap.size + fresh.length > mostReached) {
          cut = true;
          continue;
        }
        expansions.push({ of, side, brought });
        for (const id of brought) {
          onMap.add(id);
          if (walked.has(id)) continue;
          walked.add(id);
          next.push(id);
        }
      }
      frontier = next;
    }
  }
  return { expansions, cut };
}

/** Tells whether a map of these CIs can be read at a glance. */
export type IsReadable = (ids: readonly CiId[]) => Promise<boolean>;

/** What lies around the start, as deep as it stays readable at a glance, and how deep that is. */
export async function readableReach(
  start: readonly CiId[],
  direction: MapDirection,
  ask: AskNeighbours,
  isReadable: IsReadable,
): Promise<Reach & { readonly depth: number }> {
  let best = { ...(await reach(start, direction, 1, ask)), depth: 1 };
  let count = reachedCis(start, best.expansions).length;
  for (const depth of depths.slice(1)) {
    const deeper = await reach(start, direction, depth, ask);
    const ids = reachedCis(start, deeper.expansions);
    if (deeper.cut || ids.length === count || !(await isReadable(ids))) break;
    best = { ...deeper, depth };
    count = ids.length;
  }
  return best;
}
