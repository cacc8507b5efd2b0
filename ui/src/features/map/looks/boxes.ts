import type { CiId } from "../../../components/ids";
import type { Scene, SceneBox } from "../../../graph-canvas/scene";
import type { Fold } from "../fold";
import type { OwnBox } from "./map-looks";

/** The scene with a box for each value; a fold stands in one where all its members do. */
export function groupByValue(scene: Scene, folds: readonly Fold[], boxOf: (ci: CiId) => SceneBox | null): Scene {
  const membersOf = new Map(folds.map(({ id, members }) => [id, members]));
  const boxes = new Map<string, SceneBox>();
  const nodes = scene.nodes.map((node) => {
    const [first, ...others] = membersOf.get(node.id) ?? [Number(node.id)];
    const box = first === undefined ? null : boxOf(first);
    if (box === null || others.some((ci) => boxOf(ci)?.id !== box.id)) return node;
    boxes.set(box.id, box);
    return { ...node, boxId: box.id };
  });
  return boxes.size === 0 ? scene : { ...scene, nodes, boxes: [...boxes.values()] };
}

/** The scene with the boxes that the user made, one in the other. */
export function groupByHand(scene: Scene, folds: readonly Fold[], own: readonly OwnBox[]): Scene {
  const boxOf = new Map(own.flatMap(({ id, name, members }) => members.map((member) => [member, { id, name }])));
  const grouped = groupByValue(scene, folds, (ci) => boxOf.get(ci) ?? null);
  const parents = new Map(own.map(({ id, parent }) => [id, parent]));
  const used = new Set((grouped.boxes ?? []).map(({ id }) => id));
  for (const id of used) {
    const parent = parents.get(id) ?? null;
    if (parent !== null && parents.has(parent)) used.add(parent);
  }
  const boxes = own
    .filter(({ id }) => used.has(id))
    .map(({ id, name, parent }): SceneBox => ({ id, name, ...(parent !== null && used.has(parent) ? { parentId: parent } : {}) }));
  return boxes.length === 0 ? scene : { ...grouped, boxes };
}

/** The node ids in each box, those in boxes within it included. */
export function nodesInBoxes({ nodes, boxes = [] }: Scene): ReadonlyMap<string, readonly string[]> {
  const parents = new Map(boxes.map(({ id, parentId }) => [id, parentId]));
  const inside = new Map<string, string[]>(boxes.map(({ id }) => [id, []]));
  for (const { id, boxId } of nodes) {
    const seen = new Set<string>();
    for (let box = boxId; box !== undefined && !seen.has(box); box = parents.get(box)) {
      seen.add(box);
      inside.get(box)?.push(id);
    }
  }
  return inside;
}
