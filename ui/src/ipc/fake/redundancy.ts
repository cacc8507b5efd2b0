import type {
  CiSummary,
  CutSetQuery,
  CutSetsView,
  CriticalServiceView,
  SharedView,
  SinglePointsView,
} from "../bindings";
import { cutSetsBelow, estateBelow, takesDown } from "./below";
import { dependencyGraph, type RedundancyGroup } from "./dependencies";
import { requireCi } from "./edits";
import { type FakeEstate, summaryOf } from "./estate";
import { inventoryOf } from "./inventory";
import { isKindOf } from "./model";

/** Sets larger than this are not looked for: in memory every set is tried. */
const LARGEST = 2;

/** The CIs that alone take a CI down. */
export function singlePoints(whole: FakeEstate, of: number): SinglePointsView {
  requireCi(whole, of);
  const estate = estateBelow(whole, of);
  const points = [...estate.cis.keys()]
    .filter((ci) => ci !== of && takesDown(estate, [ci], of))
    .map((ci) => ({ ci: summaryOf(requireCi(estate, ci)), shared: shared(estate, ci, of) }))
    .sort((one, other) => (one.ci.key < other.ci.key ? -1 : 1));
  return { points, total: points.length, hidden: points.filter((point) => point.shared !== null).length };
}

/** The group of which a point takes more members than it can lose, with the ways to it; null where none does. */
function shared(estate: FakeEstate, point: number, top: number): SharedView | null {
  const graph = dependencyGraph(estate);
  const looks = (group: RedundancyGroup) => {
    const taken = group.members.filter((member) => member === point || takesDown(estate, [point], member));
    return group.members.length - taken.length < group.needs && group.members.length > group.needs ? taken : null;
  };
  for (const group of [...graph.groups.values()].flat()) {
    const taken = looks(group);
    const trunk = taken === null ? null : way(estate, top, group.dependent);
    if (taken === null || trunk === null) continue;
    return {
      dependent: summaryOf(requireCi(estate, group.dependent)),
      group: group.name,
      needs: group.needs,
      members: group.members.length,
      taken: taken.length,
      ways: taken.map((member) => [...trunk, ...(way(estate, member, point) ?? [])]),
    };
  }
  return null;
}

/** The shortest way from a dependent to a provider, both ends included. */
function way(estate: FakeEstate, from: number, to: number): CiSummary[] | null {
  const { needs } = dependencyGraph(estate);
  const before = new Map<number, number | null>([[from, null]]);
  for (const [ci] of before) {
    for (const { provider } of needs.get(ci) ?? []) if (!before.has(provider)) before.set(provider, ci);
  }
  if (!before.has(to)) return null;
  const found: CiSummary[] = [];
  for (let ci: number | null | undefined = to; ci != null; ci = before.get(ci)) {
    found.unshift(summaryOf(requireCi(estate, ci)));
  }
  return found;
}

/** Every critical service with its single points of failure, most first. */
export function criticalSinglePoints(estate: FakeEstate): CriticalServiceView[] {
  return [...estate.cis.values()]
    .filter((ci) => isKindOf(ci.classId, "service") && ci.attributes["criticality"] === "critical")
    .map((ci) => {
      const { total, hidden } = singlePoints(estate, ci.id);
      return { service: summaryOf(ci), points: total, hidden };
    })
    .sort((one, other) => other.points - one.points || (one.service.key < other.service.key ? -1 : 1));
}

/** The minimal cut sets of a CI, of at most two CIs. */
export function cutSets(whole: FakeEstate, { of, order, among }: CutSetQuery): CutSetsView {
  requireCi(whole, of);
  const estate = estateBelow(whole, of);
  const named = new Set(inventoryOf(estate, among).map(({ id }) => id));
  const searched = Math.min(order, LARGEST);
  const sets = cutSetsBelow(estate, of, searched, [...named].filter((ci) => ci !== of));
  const inSets = new Set(sets.flat());
  return {
    sets,
    cis: [...inSets].map((ci) => summaryOf(requireCi(estate, ci))),
    bySize: Array.from({ length: order }, (_, size) => sets.filter((set) => set.length === size + 1).length),
    completeOrder: searched,
    complete: searched === order,
  };
}
