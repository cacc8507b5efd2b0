import { describe, expect, it } from "vitest";
import type {
  ChangeKindView,
  CiDifferenceView,
  MapScene,
  RelationshipDifferenceView,
  RelationshipTypeView,
} from "../../ipc/bindings";
import { comparedMap, drawnDifferences, MOST_DRAWN, withChanges } from "./compared-map";

const ci = (id: number, what: ChangeKindView): CiDifferenceView => ({
  id,
  key: `k${id}`,
  name: `name ${id}`,
  class: "server",
  what,
  changes: [],
});
const line = (id: number, sourceId: number, targetId: number, what: ChangeKindView): RelationshipDifferenceView => ({
  id,
  sourceId,
  source: `k${sourceId}`,
  kind: "runs_on",
  targetId,
  target: `k${targetId}`,
  group: null,
  what,
  changes: [],
});
const types = new Map<string, RelationshipTypeView>([
  ["runs_on", { id: "runs_on", label: "", inverseLabel: "", impact: "targetToSource", strength: "soft", defaultGroup: null, allowed: [] }],
]);
const summary = (id: number) => ({
  id,
  key: `k${id}`,
  name: `name ${id}`,
  class: "server",
  status: "live" as const,
  criticality: null,
  location: null,
  availabilityTarget: null,
});
const shown = (ids: number[], lines: [number, number, number][]): MapScene => ({
  nodes: ids.map((id) => ({ ci: summary(id), needs: 0, usedBy: 0 })),
  relationships: lines.map(([id, source, target]) => ({
    id,
    kind: "runs_on",
    source,
    target,
    impact: "targetToSource",
    strength: "hard",
    group: null,
  })),
  groups: [],
});

describe("the map of a comparison", () => {
  it("draws differing CIs, and relationships as long as there is room for their ends", () => {
    const many = Array.from({ length: MOST_DRAWN - 1 }, (_, at) => ci(at, "changed"));
    const drawn = drawnDifferences(many, [line(1, 0, 9000, "added"), line(2, 0, 9001, "added"), line(3, 1, 2, "removed")]);
    expect(drawn.relationships.map(({ id }) => id)).toEqual([1, 3]);
    expect(drawn.ids).toHaveLength(MOST_DRAWN);
  });

  it("holds what the moment shown lacks, and its other relationships only where they belong to it", () => {
    const drawn = drawnDifferences([ci(1, "removed"), ci(2, "changed")], [line(7, 1, 3, "removed")]);
    const there = shown([2, 3], [[8, 2, 3]]);
    const idsOf = (context: boolean) => {
      const map = comparedMap(drawn, there, types, context);
      return [map.nodes.map((node) => node.ci.id), map.relationships.map(({ id, strength }) => `${id} ${strength}`)];
    };
    expect(idsOf(true)).toEqual([[2, 3, 1], ["8 hard", "7 soft"]]);
    expect(idsOf(false)).toEqual([[2, 3, 1], ["7 soft"]]);
  });

  it("marks nodes and edges, and says so in words", () => {
    const drawn = drawnDifferences([ci(2, "changed")], [line(7, 2, 3, "added")]);
    const node = { name: "", detail: "", icon: "server", shape: "box", lifecycle: "live", lifecycleLabel: "", importance: 0, groups: [] } as const;
    const edge = { dependent: "2", provider: "3", kind: "hard" } as const;
    const scene = withChanges(
      { mode: "plain", nodes: [{ ...node, id: "2" }, { ...node, id: "3" }], edges: [{ ...edge, id: "7" }, { ...edge, id: "8" }] },
      drawn,
      (change) => change.toUpperCase(),
    );
    expect(scene.nodes.map(({ change, lifecycleLabel }) => [change, lifecycleLabel])).toEqual([["changed", "changed"], [undefined, ""]]);
    expect(scene.edges.map(({ change }) => change)).toEqual(["added", undefined]);
  });
});
