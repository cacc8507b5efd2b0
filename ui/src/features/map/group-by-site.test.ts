import { describe, expect, it } from "vitest";
import type { Scene, SceneNode } from "../../graph-canvas/scene";
import type { MapScene } from "../../ipc/bindings";
import type { Fold } from "./fold";
import { boxesStandApart, groupBySite, siteOf } from "./group-by-site";

const parents = new Map([["web_application", "application"]]);

/** CIs written "id class location", and pairs of dependent and provider. */
function drawing(cis: readonly string[], pairs: readonly (readonly [number, number])[]): { map: MapScene; scene: Scene } {
  const nodes = cis.map((text) => {
    const [id = "", classId = "", ...location] = text.split(" ");
    const place = location.join(" ");
    return {
      ci: { id: Number(id), key: id, name: id, class: classId, status: "live" as const, criticality: null, location: place === "" ? null : place, availabilityTarget: null },
      needs: 0,
      usedBy: 0,
    };
  });
  return {
    map: { nodes, relationships: [], groups: [] },
    scene: {
      mode: "plain",
      nodes: nodes.map(({ ci }): SceneNode => ({
        id: String(ci.id), name: ci.name, detail: "", icon: "box", shape: "box", lifecycle: "live", lifecycleLabel: "", importance: 0, groups: [],
      })),
      edges: pairs.map(([dependent, provider]) => ({
        id: `${dependent}>${provider}`, dependent: String(dependent), provider: String(provider), kind: "hard",
      })),
    },
  };
}

function boxesOf(cis: readonly string[], pairs: readonly (readonly [number, number])[], folds: readonly Fold[] = []): Record<string, string> {
  const { map, scene } = drawing(cis, pairs);
  const grouped = groupBySite(scene, map, folds, parents);
  return Object.fromEntries(grouped.nodes.flatMap(({ id, boxId }) => (boxId === undefined ? [] : [[id, boxId]])));
}

describe("siteOf", () => {
  it.each([
    ["HAM1", "HAM1"],
    ["HAM1 · R07", "HAM1"],
    ["  ", null],
    [null, null],
  ])("reads the site off %j", (location, site) => {
    expect(siteOf({ location })).toBe(site);
  });
});

describe("groupBySite", () => {
  it.each([
    ["machines by where they stand", ["1 server HAM1 · R07", "2 server HAM1", "3 server LEJ1"], [], { 1: "HAM1", 2: "HAM1" }],
    ["an application only with all it needs", ["1 web_application HAM1", "2 server HAM1", "3 server HAM1", "4 web_application HAM1", "5 server LEJ1"],
      [[1, 2], [4, 3], [4, 5]], { 1: "HAM1", 2: "HAM1", 3: "HAM1" }],
    ["what has no location with all it is joined to", ["1 server HAM1", "2 certificate", "3 certificate", "4 server LEJ1"],
      [[1, 2], [1, 3], [4, 3]], { 1: "HAM1", 2: "HAM1" }],
    ["an application without a location with all it needs, never a service", ["1 server HAM1", "2 application", "3 service HAM1", "4 server HAM1"],
      [[3, 2], [2, 1]], { 1: "HAM1", 2: "HAM1", 4: "HAM1" }],
    ["chains of what has no location", ["1 server HAM1", "2 vm", "3 vm", "4 server HAM1"], [[1, 2], [2, 3], [3, 4]],
      { 1: "HAM1", 2: "HAM1", 3: "HAM1", 4: "HAM1" }],
    ["nothing that stands alone at its site", ["1 server HAM1", "2 server LEJ1"], [[1, 2]], {}],
  ] as const)("puts together %s", (_, cis, pairs, expected) => {
    expect(boxesOf(cis, pairs)).toEqual(expected);
  });

  it("puts a fold where all its members are", () => {
    const cis = ["1 server HAM1", "2 server HAM1", "3 server LEJ1"];
    const { map, scene } = drawing(cis, []);
    const withFold = { ...scene, nodes: [...scene.nodes.slice(0, 1), { ...scene.nodes[1], id: "fold" } as SceneNode] };
    const fold = (members: readonly number[]): Fold => ({ id: "fold", classId: "server", kind: "runs_on", members, anchor: 1 });
    const boxOf = (members: readonly number[]) => groupBySite(withFold, map, [fold(members)], parents).nodes[1]?.boxId;
    expect(boxOf([1, 2])).toBe("HAM1");
    expect(boxOf([2, 3])).toBeUndefined();
  });
});

describe("boxesStandApart", () => {
  const cis = ["1 server HAM1", "2 server HAM1", "3 server LEJ1", "4 server LEJ1", "5 service"];
  it.each([
    ["nothing leads from box to box", [[5, 1], [5, 3], [1, 2], [3, 4]], true],
    ["a box needs another", [[1, 2], [2, 3], [3, 4]], false],
    ["a way leads back through the outside", [[1, 5], [5, 2], [5, 3]], false],
  ] as const)("tells whether %s", (_, pairs, apart) => {
    const { map, scene } = drawing(cis, pairs);
    expect(boxesStandApart(groupBySite(scene, map, [], parents))).toBe(apart);
  });
});
