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
  it("folds CIs that are alike, once", () => {
    expect(foldsOf(map).map((fold) => [fold.classId, fold.kind, fold.anchor, fold.members.length])).toEqual([
      ["container", "runs_on", 2, 13],
    ]);
  });

  it("leaves kept ones out, and all where too few are left", () => {
    expect(foldsOf(map, [100])[0]?.members).toEqual(containers.slice(1));
    expect(foldsOf(map, containers.slice(3))).toEqual([]);
  });

  it.each(["application", "web_application"])("shows every %s by its name", (named) => {
    const four = [100, 101, 102, 103];
    const named4 = mapOf({ 1: "cluster", ...Object.fromEntries(four.map((id) => [id, named])) }, four.map((id) => [id, 1]));
    expect(foldsOf(named4)).toEqual([]);
  });

  it("folds neighbours that differ otherwise only where they are a crowd", () => {
    const volumes = (few: readonly number[]) => few.map((id) => [id, id + 100] as const);
    const crowd = (count: number): MapScene => {
      const some = containers.slice(0, count);
      const own = Object.fromEntries(some.map((id, index) => [id + 100, `class_${index}`]));
      return mapOf({ ...own, 1: "cluster", ...Object.fromEntries(some.map((id) => [id, "container"])) }, [
        ...some.map((id) => [id, 1] as const),
        ...volumes(some),
      ]);
    };
    expect(foldsOf(crowd(mostUnfolded))).toEqual([]);
    expect(foldsOf(crowd(mostUnfolded + 1)).map((fold) => [fold.anchor, fold.members.length])).toEqual([[1, 13]]);
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
