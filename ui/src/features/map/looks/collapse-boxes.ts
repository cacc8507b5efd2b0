import type { Scene, SceneBox, SceneNode } from "../../../graph-canvas/scene";
import { type Fold, mergeNodes } from "../fold";
import { nodesInBoxes } from "./boxes";

const prefix = "box ";

/** The box that a node of a scene stands for; null for any other node. */
export function collapsedBoxOf(nodeId: string): string | null {
  return nodeId.startsWith(prefix) ? nodeId.slice(prefix.length) : null;
}

/**
 * The scene with each collapsed box drawn as one node, which stands where the box stood; and the folds with one for
 * each of these. Boxes within a collapsed one go with it.
 */
export function collapseBoxes(
  scene: Scene,
  folds: readonly Fold[],
  collapsed: ReadonlySet<string>,
  detailOf: (cis: number) => string,
): { readonly scene: Scene; readonly folds: readonly Fold[] } {
  const boxes = scene.boxes ?? [];
  const parents = new Map(boxes.map(({ id, parentId }) => [id, parentId]));
  const isWithinCollapsed = ({ parentId }: SceneBox): boolean => {
    const seen = new Set<string>();
    for (let id = parentId; id !== undefined && !seen.has(id); id = parents.get(id)) {
      if (collapsed.has(id)) return true;
      seen.add(id);
    }
    return false;
  };
  const closed = boxes.filter((box) => collapsed.has(box.id) && !isWithinCollapsed(box));
  if (closed.length === 0) return { scene, folds };
  const inside = nodesInBoxes(scene);
  const membersOf = new Map(folds.map(({ id, members }) => [id, members]));
  const nodesById = new Map(scene.nodes.map((node) => [node.id, node]));
  const into = new Map<string, SceneNode>();
  const added: Fold[] = [];
  for (const box of closed) {
    const nodeIds = inside.get(box.id) ?? [];
    const first = nodesById.get(nodeIds[0] ?? "");
    const members = nodeIds.flatMap((id) => membersOf.get(id) ?? [Number(id)]);
    const [anchor] = members;
    if (first === undefined || anchor === undefined) continue;
    const node = boxNode(box, first, detailOf(members.length));
    for (const id of nodeIds) into.set(id, node);
    added.push({ id: node.id, classId: "", kind: "", members, anchor });
  }
  const merged = mergeNodes(scene, into);
  const open = boxes.filter((box) => !collapsed.has(box.id) && !isWithinCollapsed(box));
  const gone = new Set(into.keys());
  return { scene: { ...merged, boxes: open }, folds: [...folds.filter(({ id }) => !gone.has(id)), ...added] };
}

function boxNode({ id, name, parentId }: SceneBox, like: SceneNode, detail: string): SceneNode {
  return {
    id: prefix + id,
    name,
    detail,
    icon: like.icon,
    shape: "fold",
    lifecycle: "live",
    lifecycleLabel: "",
    importance: 2,
    groups: [],
    ...(parentId === undefined ? {} : { boxId: parentId }),
  };
}
