import { describe, expect, it } from "vitest";
import type { Scene } from "../../graph-canvas/scene";
import type { MapScene, RelationshipLine } from "../../ipc/bindings";
import { findFolds, type Fold, foldScene, mostUnfolded } from "./fold";

function mapOf(classes: Readonly<Record<number, string>>, pairs: readonly (readonly [number, number])[]): MapScene {
  return {
    nodes: Object.entries(classes).map(([id, classId]) => ({
      ci: { id: Number(id), key: id, name: id, class: classId, status: "live", criticality: null, location: null, availabilityTarget: null },
      needs: 0,
      usedBy: 0,
    })),
    relationships: pairs.map(([source, target], index): RelationshipLine => ({
      id: index, kind: "runs_on", source, target, impact: "targetToSource", strength: "hard", group: null,
    })),
    groups: [],
  };
}

function foldsOf(scene: MapScene, kept: readonly number[] = []): Fold[] {
  return findFolds(scene, scene.relationships, new Set(kept), new Map([["web_application", "application"]]));
}

const containers = Array.from({ length: mostUnfolded + 1 }, (_, index) => index + 100);
const classes = Object.fromEntries([[1, "cluster"], [2, "application"], ...containers.map((id) => [id, "container"])]);
const pairs = [...containers.map((id) => [id, 1] as const), ...containers.map((id) => [2, id] as const)];
const map = mapOf(classes, pairs);

describe("findFolds", () => {
  it("folds more than twelve neighbours of one class behind one type, once", () => {
    const folds = foldsOf(map);
    expect(folds.map((fold) => [fold.classId, fold.kind, fold.members.length])).toEqual([["container", "runs_on", 13]]);
  });

  it("leaves them when too few are left beside those that are kept", () => {
    expect(foldsOf(map, [100, 101])).toEqual([]);
  });

  it("never folds the CI on which a fold hangs", () => {
    const hosts = Array.from({ length: 13 }, (_, index) => index + 200);
    const both = mapOf(
      { ...classes, ...Object.fromEntries(hosts.map((id) => [id, "cluster"])), 3: "room" },
      [...pairs, ...[1, ...hosts].map((id) => [id, 3] as const)],
    );
    const members = foldsOf(both).flatMap((fold) => fold.members);
    const anchors = foldsOf(both).map((fold) => Number(fold.id.split(" ")[1]));
    expect(anchors.filter((anchor) => members.includes(anchor))).toEqual([]);
  });
});

describe("foldScene", () => {
  it("draws one node and one line each way in the place of many", () => {
    const scene: Scene = {
      mode: "plain",
      nodes: map.nodes.map(({ ci }) => ({
        id: String(ci.id), name: ci.name, detail: "", icon: "box", shape: "box", lifecycle: "live", lifecycleLabel: "", importance: 0, groups: [],
      })),
      edges: map.relationships.map((line) => ({
        id: String(line.id), dependent: String(line.source), provider: String(line.target), kind: "hard",
      })),
    };
    const [fold] = foldsOf(map);
    const folded = foldScene(scene, fold === undefined ? [] : [fold], {
      name: ({ members }) => `× ${members.length}`,
      detail: ({ kind }) => kind,
    });
    expect(folded.nodes.map((node) => [node.name, node.shape])).toEqual([["1", "box"], ["2", "box"], ["× 13", "fold"]]);
    expect(folded.edges.map(({ dependent, provider }) => [dependent, provider])).toEqual([
      [fold?.id, "1"],
      ["2", fold?.id],
    ]);
  });
});
