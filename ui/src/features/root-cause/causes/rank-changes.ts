import type { CiId } from "../../../components/ids";

/** By how many places each cause went up (positive) or down; null for one that was not in the list before. */
export function rankChanges(before: readonly CiId[], after: readonly CiId[]): ReadonlyMap<CiId, number | null> {
  const former = new Map(before.map((ci, index) => [ci, index]));
  const changes = after.map((ci, index): [CiId, number | null] => {
    const was = former.get(ci);
    return [ci, was === undefined ? null : was - index];
  });
  return new Map(changes.filter(([, change]) => change !== 0));
}
