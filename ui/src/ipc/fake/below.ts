import { dependencyGraph } from "./dependencies";
import type { FakeEstate } from "./estate";
import { evaluateImpact } from "./impact-rule";

/** A CI with everything it needs, directly or through others, as an estate of its own: small enough to try all failures. */
export function estateBelow(estate: FakeEstate, top: number): FakeEstate {
  const { needs } = dependencyGraph(estate);
  const below = new Set([top]);
  for (const ci of below) for (const { provider } of needs.get(ci) ?? []) below.add(provider);
  return {
    ...estate,
    cis: new Map([...estate.cis].filter(([id]) => below.has(id))),
    relationships: new Map(
      [...estate.relationships].filter(([, { source, target }]) => below.has(source) && below.has(target)),
    ),
  };
}

/** Whether these CIs, down together, take a CI down. */
export function takesDown(estate: FakeEstate, cis: readonly number[], top: number): boolean {
  const impact = evaluateImpact(estate, cis.map((ci) => ({ ci, state: "down" as const })));
  return impact.stateOf(top) === "down";
}

/** The minimal sets of at most so many of these CIs that take a CI down together: every set tried, small ones first. */
export function cutSetsBelow(estate: FakeEstate, top: number, order: number, among: readonly number[]): number[][] {
  const found: number[][] = [];
  const extend = (set: readonly number[], from: number, size: number) => {
    if (set.length === size) {
      const isMinimal = !found.some((known) => known.every((ci) => set.includes(ci)));
      if (isMinimal && takesDown(estate, set, top)) found.push([...set]);
      return;
    }
    for (let at = from; at < among.length; at += 1) extend([...set, among[at] ?? 0], at + 1, size);
  };
  for (let size = 1; size <= order; size += 1) extend([], 0, size);
  return found;
}
