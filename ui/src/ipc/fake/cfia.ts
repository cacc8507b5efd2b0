import type { CfiaQuery, CfiaView } from "../bindings";
import { dependencyGraph, isInService } from "./dependencies";
import { type FakeEstate, summaryOf } from "./estate";
import { evaluateImpact } from "./impact-rule";
import { inventoryOf } from "./inventory";
import { isKindOf } from "./model";

/** What the failure of each CI alone does to each service: every one is tried. */
export function cfiaMatrix(estate: FakeEstate, { among, services: named }: CfiaQuery): CfiaView {
  const services = inventoryOf(estate, named)
    .filter((ci) => isInService(ci) && isKindOf(ci.classId, "service"))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
  const needed = neededBy(estate, services.map(({ id }) => id));
  const tried = inventoryOf(estate, among).filter((ci) => isInService(ci) && !isKindOf(ci.classId, "service"));
  const rows = tried.flatMap((ci) => {
    if (!needed.has(ci.id)) return [];
    const { stateOf } = evaluateImpact(estate, [{ ci: ci.id, state: "down" }]);
    const hits = services.flatMap((service, at) => {
      const state = stateOf(service.id);
      return state === "up" ? [] : [{ service: at, state }];
    });
    return hits.length === 0 ? [] : [{ ci: summaryOf(ci), hits }];
  });
  const down = (row: (typeof rows)[number]) => row.hits.filter(({ state }) => state === "down").length;
  rows.sort((one, other) => down(other) - down(one) || other.hits.length - one.hits.length);
  return { services: services.map(summaryOf), rows, total: rows.length, harmless: tried.length - rows.length };
}

/** Everything that some of these CIs need, directly or through others. */
function neededBy(estate: FakeEstate, tops: readonly number[]): ReadonlySet<number> {
  const { needs } = dependencyGraph(estate);
  const found = new Set(tops);
  for (const ci of found) for (const { provider } of needs.get(ci) ?? []) found.add(provider);
  return found;
}
