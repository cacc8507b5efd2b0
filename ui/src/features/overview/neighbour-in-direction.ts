import type { Point } from "../../graph-canvas/geometry";
import type { CommunityView } from "../../ipc/bindings";

/** What lies aside counts so much more than what lies ahead. */
const asideness = 2;

/** The nearest community in a direction from the chosen one; the largest where none is chosen, the same where nothing lies there. */
export function neighbourInDirection(
  communities: readonly CommunityView[],
  chosen: number | null,
  direction: Point,
): number | null {
  const from = chosen === null ? undefined : communities[chosen];
  const candidates = communities.map((community, number) => ({ community, number })).filter(({ community }) => community.cis > 0);
  if (from === undefined) {
    return candidates.reduce<number | null>((best, { community, number }) => (best === null || community.cis > (communities[best]?.cis ?? 0) ? number : best), null);
  }
  let nearest = chosen;
  let least = Number.POSITIVE_INFINITY;
  for (const { community, number } of candidates) {
    const [x, y] = [community.x - from.x, community.y - from.y];
    const ahead = x * direction.x + y * direction.y;
    const aside = Math.abs(x * direction.y) + Math.abs(y * direction.x);
    if (ahead <= 0 || number === chosen || aside > 2 * ahead) continue;
    const distance = ahead + asideness * aside;
    if (distance < least) [nearest, least] = [number, distance];
  }
  return nearest;
}
