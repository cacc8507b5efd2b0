import { describe, expect, it } from "vitest";
import type { CiSummary, MapScene, NodeState, RelationshipLine } from "../ipc/bindings";
import { sceneFromMap, type SceneWords } from "./scene-from-map";

const words: SceneWords = {
  needsOf: (needs, members) => `${needs} of ${members}`,
  needsOfInFull: (needs, members) => `needs ${needs} of ${members}`,
  left: (left) => `${left} left`,
  needsOfWithLeft: (needs, members, left) => `${needs} of ${members}, ${left} left`,
  criticality: (level) => level,
  status: (status) => status,
};

function ci(id: number, classId: string, rest: Partial<CiSummary> = {}): CiSummary {
  return { id, key: `k-${id}`, name: `n-${id}`, class: classId, status: "live", criticality: null, location: null, availabilityTarget: null, ...rest };
}

function line(id: number, source: number, target: number, rest: Partial<RelationshipLine> = {}): RelationshipLine {
  return { id, kind: "runs_on", source, target, impact: "targetToSource", strength: "hard", group: null, ...rest };
}

const map: MapScene = {
  nodes: [
    { ci: ci(1, "offering", { criticality: "high", availabilityTarget: "99.9 %" }), needs: 2, usedBy: 0 },
    { ci: ci(2, "server", { status: "retired" }), needs: 3, usedBy: 1 },
    { ci: ci(3, "server"), needs: 0, usedBy: 4 },
  ],
  relationships: [
    line(10, 1, 2, { group: 0 }),
    line(11, 1, 3, { group: 0 }),
    line(12, 3, 2, { impact: "sourceToTarget", strength: "soft" }),
    line(13, 2, 1, { kind: "owned_by", impact: "none" }),
  ],
  groups: [{ dependent: 1, needs: 1, members: 2, strength: "hard", assumed: false }],
};
const parents = new Map([["offering", "service"]]);

describe("sceneFromMap", () => {
  const plain = sceneFromMap({ map, parents, words, offersHidden: true });

  it("draws user-made descendants of services as pills with criticality and target", () => {
    expect(plain.nodes[0]).toMatchObject({ shape: "pill", icon: "briefcase", detail: "high · 99.9 %", importance: 2 });
  });

  it("says that a CI is not in service", () => {
    expect(plain.nodes[1]).toMatchObject({ detail: "k-2", lifecycle: "retired", lifecycleLabel: "retired" });
  });

  it("points edges from the dependent to the provider whichever way the type reads", () => {
    const ends = plain.edges.map((edge) => [edge.id, edge.dependent, edge.provider, edge.kind]);
    expect(ends).toEqual([
      ["10", "1", "2", "hard"],
      ["11", "1", "3", "hard"],
      ["12", "2", "3", "soft"],
      ["13", "2", "1", "related"],
    ]);
  });

  it("counts neighbours that are not on the map, relationships without impact left out", () => {
    expect(plain.nodes.map((node) => node.hidden)).toEqual([
      { dependents: 0, providers: 0 },
      { dependents: 0, providers: 2 },
      { dependents: 2, providers: 0 },
    ]);
  });

  it("gives a group its pill, and drops it with its last relationship", () => {
    expect(plain.nodes[0]?.groups).toEqual([{ id: "0", label: "1 of 2", fullLabel: "needs 1 of 2" }]);
    const without = sceneFromMap({ map, parents, words, offersHidden: false, drawn: ({ group }) => group === null });
    expect(without.nodes[0]?.groups).toEqual([]);
  });

  it("draws no pill for a lone member of a group that nobody stated", () => {
    const alone: MapScene = { ...map, groups: [{ dependent: 1, needs: 1, members: 1, strength: "hard", assumed: true }] };
    const scene = sceneFromMap({ map: alone, parents, words, offersHidden: false });
    expect(scene.nodes[0]?.groups).toEqual([]);
    expect(scene.edges[0]?.groupId).toBeUndefined();
  });

  it("shows what is left of a group, and along which edges failure came", () => {
    const states: NodeState[] = [
      {
        ci: 1,
        state: "at_risk",
        forced: null,
        hops: 1,
        groupsLeft: [{ relationships: [10, 11], needs: 1, members: 2, left: 1, state: "at_risk" }],
      },
      { ci: 2, state: "down", forced: "down", hops: 0, groupsLeft: [] },
      { ci: 3, state: "up", forced: null, hops: null, groupsLeft: [] },
    ];
    const scene = sceneFromMap({ map, parents, words, states, offersHidden: false });
    expect(scene.mode).toBe("impact");
    expect(scene.nodes[0]).toMatchObject({ state: "at_risk", forced: false, hops: 1 });
    expect(scene.nodes[0]?.groups[0]).toEqual({ id: "0", label: "1 left", fullLabel: "1 of 2, 1 left" });
    expect(scene.nodes[1]).toMatchObject({ state: "down", forced: true, hops: 0 });
    expect(scene.edges.map((edge) => edge.carries)).toEqual(["at_risk", undefined, undefined, undefined]);
  });
});
