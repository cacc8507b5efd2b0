import type { ForcedState, StateView } from "../bindings";
import { type Dependency, type DependencyGraph, dependencyGraph, isInService } from "./dependencies";
import type { FakeEstate } from "./estate";

const ORDER: readonly StateView[] = ["up", "at_risk", "degraded", "down"];

/** How bad a state is, 0 for up. */
export function severity(state: StateView): number {
  return ORDER.indexOf(state);
}

function worst(one: StateView, other: StateView): StateView {
  return severity(one) >= severity(other) ? one : other;
}

function soften(state: StateView): StateView {
  return ORDER[Math.max(severity(state) - 1, 0)] ?? "up";
}

/** An affected CI. */
export interface Affected {
  readonly state: StateView;
  readonly forced: StateView | null;
  readonly hops: number;
  readonly via: string | null;
  readonly assumed: boolean;
}

/** The states of an estate with some CIs forced. */
export interface FakeImpact {
  readonly graph: DependencyGraph;
  readonly affected: ReadonlyMap<number, Affected>;
  readonly stateOf: (ci: number) => StateView;
  /** What a dependency, or the group it belongs to, yields. */
  readonly yields: (dependency: Dependency) => { before: StateView; after: StateView };
  /** Dependencies that carry their dependent's state. */
  readonly carriers: (ci: number) => readonly Dependency[];
}

/** The least assignment of states that satisfies the rule: everything up, applied until nothing changes. */
export function evaluateImpact(estate: FakeEstate, roots: readonly ForcedState[]): FakeImpact {
  const graph = dependencyGraph(estate);
  const forced = new Map(
    roots.filter(({ ci }) => isInService(estate.cis.get(ci))).map(({ ci, state }) => [ci, state]),
  );
  const states = new Map<number, StateView>();
  const stateOf = (ci: number): StateView => states.get(ci) ?? "up";
  const yields = (dependency: Dependency) => yielded(dependency, stateOf);
  const pending = [...forced.keys()];
  while (pending.length > 0) {
    const ci = pending.pop() ?? 0;
    const next = (graph.needs.get(ci) ?? []).reduce<StateView>(
      (state, dependency) => worst(state, yields(dependency).after),
      forced.get(ci) ?? "up",
    );
    if (next === stateOf(ci)) continue;
    states.set(ci, next);
    pending.push(...(graph.usedBy.get(ci) ?? []).map((dependency) => dependency.dependent));
  }
  const carriers = (ci: number) =>
    (graph.needs.get(ci) ?? []).filter((dependency) => carries(dependency, stateOf));
  const affected = walk(estate, graph, forced, stateOf, carriers);
  return { graph, affected, stateOf, yields, carriers };
}

function yielded(dependency: Dependency, stateOf: (ci: number) => StateView) {
  const { group, strength, provider } = dependency;
  const before = group === null ? stateOf(provider) : groupState(group.members, group.needs, stateOf);
  const isSoft = (group?.strength ?? strength) === "soft";
  return { before, after: isSoft ? soften(before) : before };
}

function groupState(
  members: readonly number[],
  needs: number,
  stateOf: (ci: number) => StateView,
): StateView {
  const better = (than: StateView) =>
    members.filter((member) => severity(stateOf(member)) < severity(than)).length;
  if (better("down") < needs) return "down";
  if (better("degraded") < needs) return "degraded";
  return members.every((member) => stateOf(member) === "up") ? "up" : "at_risk";
}

function carries(dependency: Dependency, stateOf: (ci: number) => StateView): boolean {
  const { before, after } = yielded(dependency, stateOf);
  const own = stateOf(dependency.dependent);
  if (own === "up" || after !== own) return false;
  return (
    dependency.group === null || severity(stateOf(dependency.provider)) >= severity(before)
  );
}

/** Hops, via and assumed of every affected CI, breadth first along carriers from the forced roots. */
function walk(
  estate: FakeEstate,
  graph: DependencyGraph,
  forced: ReadonlyMap<number, StateView>,
  stateOf: (ci: number) => StateView,
  carriers: (ci: number) => readonly Dependency[],
): Map<number, Affected> {
  const hops = new Map<number, number>();
  for (const [ci, state] of forced) if (stateOf(ci) === state && state !== "up") hops.set(ci, 0);
  const queue = [...hops.keys()];
  for (let ci = queue.shift(); ci !== undefined; ci = queue.shift()) {
    for (const dependency of graph.usedBy.get(ci) ?? []) {
      if (hops.has(dependency.dependent) || !carries(dependency, stateOf)) continue;
      hops.set(dependency.dependent, (hops.get(ci) ?? 0) + 1);
      queue.push(dependency.dependent);
    }
  }
  const keyOf = (ci: number) => estate.cis.get(ci)?.key ?? "";
  const affected = new Map<number, Affected>();
  for (const [ci, distance] of hops) {
    const nearest = carriers(ci).filter(({ provider }) => hops.get(provider) === distance - 1);
    const via = distance === 0 ? null : (nearest.map(({ provider }) => keyOf(provider)).sort()[0] ?? null);
    const assumed =
      carriers(ci).some(({ group }) => group?.assumed ?? false) ||
      nearest.some(({ provider }) => affected.get(provider)?.assumed ?? false);
    affected.set(ci, {
      state: stateOf(ci),
      forced: forced.get(ci) ?? null,
      hops: distance,
      via,
      assumed,
    });
  }
  return affected;
}
