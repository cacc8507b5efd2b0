import type { CiId } from "../../../components/ids";

/** The CIs that the user added to the map, by the node and side from which they were added. */
export type Expansions = ReadonlyMap<string, readonly CiId[]>;

export const NO_EXPANSIONS: Expansions = new Map();

/** Adds what an expansion found, beside what it found before. */
export function expanded(expansions: Expansions, from: string, found: readonly CiId[]): Expansions {
  return new Map(expansions).set(from, found);
}

/** Takes back an expansion. */
export function collapsed(expansions: Expansions, from: string): Expansions {
  const rest = new Map(expansions);
  rest.delete(from);
  return rest;
}

/** Everything the map shows: the answer's own CIs, then those added, each once. */
export function shownCis(own: readonly CiId[], expansions: Expansions): readonly CiId[] {
  return [...new Set([...own, ...[...expansions.values()].flat()])];
}
