import { differingCis, differingRelationships } from "./comparison";
import type { FakeEstate } from "./estate";

/** Live with a changeset taken back, and what stands against it. */
export function reversed(
  live: FakeEstate,
  before: FakeEstate,
  after: FakeEstate,
  since: number,
): { readonly estate: FakeEstate; readonly obstacles: string[] } {
  const cis = new Map(live.cis);
  const relationships = new Map(live.relationships);
  const obstacles: string[] = [];
  for (const { id, key } of differingCis(before, after)) {
    const former = before.cis.get(id);
    if (live.cis.get(id) !== after.cis.get(id)) {
      obstacles.push(`${key} was altered by changeset ${live.cis.get(id)?.since ?? since - 1}.`);
    } else if (former === undefined) cis.delete(id);
    else cis.set(id, { ...former, since });
  }
  for (const { id, source, kind, target } of differingRelationships(before, after)) {
    const former = before.relationships.get(id);
    if (live.relationships.get(id) !== after.relationships.get(id)) {
      obstacles.push(`${source} ${kind} ${target} was altered by a later changeset.`);
    } else if (former === undefined) relationships.delete(id);
    else relationships.set(id, { ...former, since });
  }
  return { estate: { ...live, cis, relationships, groups: before.groups === after.groups ? live.groups : before.groups }, obstacles };
}
