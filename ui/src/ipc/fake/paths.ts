import type { PathLossView, PathRangeView, PathsView, RelationshipLine, StateView } from "../bindings";
import { type DependencyGraph, dependencyGraph } from "./dependencies";
import type { FakeEstate } from "./estate";
import { evaluateImpact } from "./impact-rule";
import { dependents, distinct, mapScene, providers } from "./map-scene";

/** Ways from a dependent to a provider, shortest first, found breadth first among what leads to the provider. */
export function paths(estate: FakeEstate, from: number, to: number, range: PathRangeView, limit: number): PathsView {
  const found = ways(dependencyGraph(estate), from, to, range, limit + 1);
  const kept = found.slice(0, limit);
  const { nodes, relationships, groups } = mapScene(estate, distinct(kept.flat()));
  const steps = new Set(kept.flatMap((way) => way.slice(1).map((next, index) => `${way[index]}>${next}`)));
  const isStep = ({ source, target }: RelationshipLine) => steps.has(`${source}>${target}`) || steps.has(`${target}>${source}`);
  return {
    paths: kept,
    cis: nodes.map(({ ci }) => ci),
    relationships: relationships.filter(isStep),
    groups,
    losses: kept.map((way) => loss(estate, from, way.slice(1, -1))),
    providerDown: stateWithout(estate, from, [to]),
    more: found.length > limit,
  };
}

function ways(graph: DependencyGraph, from: number, to: number, range: PathRangeView, limit: number): number[][] {
  const leading = new Set([to]);
  for (const ci of leading) for (const dependent of dependents(graph, ci)) leading.add(dependent);
  const found: number[][] = [];
  let open: number[][] = leading.has(from) ? [[from]] : [];
  while (open.length > 0 && found.length < limit && (range === "alsoLonger" || found.length === 0)) {
    found.push(...open.filter((way) => way.at(-1) === to));
    open = open.flatMap((way) => {
      const last = way.at(-1) ?? to;
      if (last === to) return [];
      return providers(graph, last)
        .filter((next) => leading.has(next) && !way.includes(next))
        .map((next) => [...way, next]);
    });
  }
  return found;
}

function loss(estate: FakeEstate, of: number, between: readonly number[]): PathLossView {
  return {
    state: stateWithout(estate, of, between),
    points: between.filter((ci) => stateWithout(estate, of, [ci]) === "down"),
  };
}

function stateWithout(estate: FakeEstate, of: number, lost: readonly number[]): StateView {
  return evaluateImpact(estate, lost.map((ci) => ({ ci, state: "down" }))).stateOf(of);
}
