import type { CiId } from "../../components/ids";
import type { Scene, SceneEdge, SceneNode } from "../../graph-canvas/scene";
import { nodeIdOf } from "../../graph-canvas/scene-from-map";
import type { MapScene } from "../../ipc/bindings";

/** Like neighbours beyond this number fold into one node. */
export const mostUnfolded = 12;

/** Many CIs of one class that stand to one CI in the same relationship, drawn as one node. */
export interface Fold {
  readonly id: string;
  readonly classId: string;
  readonly kind: string;
  readonly members: readonly CiId[];
}

/**
 * Finds what to fold: for each CI, relationship type and way, the neighbours of one class where they are more than
 * {@link mostUnfolded}. A CI that is `kept`, such as one that was expanded or unfolded, stays itself; one that fits
 * several folds joins the largest. Linear in the map but for sorting the folds.
 */
export function findFolds(map: MapScene, kept: ReadonlySet<CiId>): Fold[] {
  const classes = new Map(map.nodes.map(({ ci }) => [ci.id, ci.class]));
  const candidates = new Map<string, { classId: string; kind: string; members: Set<CiId> }>();
  const add = (anchor: CiId, way: "in" | "out", kind: string, member: CiId): void => {
    const classId = classes.get(member);
    if (classId === undefined || kept.has(member)) return;
    const id = `fold ${anchor} ${way} ${kind} ${classId}`;
    const candidate = candidates.get(id) ?? { classId, kind, members: new Set() };
    candidate.members.add(member);
    candidates.set(id, candidate);
  };
  for (const line of map.relationships) {
    add(line.target, "in", line.kind, line.source);
    add(line.source, "out", line.kind, line.target);
  }
  const folded = new Set<CiId>();
  const anchors = new Set<CiId>();
  const folds: Fold[] = [];
  const largestFirst = [...candidates].sort(
    ([a, one], [b, other]) => other.members.size - one.members.size || (a < b ? -1 : 1),
  );
  for (const [id, { classId, kind, members: all }] of largestFirst) {
    if (all.size <= mostUnfolded) continue;
    const anchor = anchorOf(id);
    if (folded.has(anchor)) continue;
    // What a fold hangs on must stay to be seen.
    const members = [...all].filter((member) => !folded.has(member) && !anchors.has(member) && member !== anchor);
    if (members.length <= mostUnfolded) continue;
    for (const member of members) folded.add(member);
    anchors.add(anchor);
    folds.push({ id, classId, kind, members });
  }
  return folds;
}

/** The CI on which a fold hangs, read off the fold's id. */
export function anchorOf(foldId: string): CiId {
  return Number(foldId.split(" ")[1]);
}

/** What a fold's node says. */
export interface FoldWords {
  readonly name: (fold: Fold) => string;
  readonly detail: (fold: Fold) => string;
}

/** The scene with the members of each fold replaced by one node, and lines that so fall together drawn once. */
export function foldScene(scene: Scene, folds: readonly Fold[], words: FoldWords): Scene {
  if (folds.length === 0) return scene;
  const foldOf = new Map(folds.flatMap((fold) => fold.members.map((member) => [nodeIdOf(member), fold])));
  const drawn = new Set<string>();
  const nodes: SceneNode[] = [];
  for (const node of scene.nodes) {
    const fold = foldOf.get(node.id);
    if (fold === undefined) {
      nodes.push(node);
    } else if (!drawn.has(fold.id)) {
      drawn.add(fold.id);
      nodes.push(foldNode(fold, node, words));
    }
  }
  const edges = new Map<string, SceneEdge>();
  for (const edge of scene.edges) {
    const from = foldOf.get(edge.dependent);
    const to = foldOf.get(edge.provider);
    if (from === undefined && to === undefined) {
      edges.set(edge.id, edge);
      continue;
    }
    const dependent = from?.id ?? edge.dependent;
    const provider = to?.id ?? edge.provider;
    const groupId = from === undefined ? edge.groupId : undefined;
    const id = `${dependent}>${provider} ${edge.kind} ${groupId ?? ""}`;
    if (dependent === provider || edges.has(id)) continue;
    edges.set(id, { id, dependent, provider, kind: edge.kind, ...(groupId === undefined ? {} : { groupId }) });
  }
  return { ...scene, nodes, edges: [...edges.values()] };
}

function foldNode(fold: Fold, like: SceneNode, words: FoldWords): SceneNode {
  return {
    id: fold.id,
    name: words.name(fold),
    detail: words.detail(fold),
    icon: like.icon,
    shape: "fold",
    lifecycle: "live",
    lifecycleLabel: "",
    importance: 1,
    groups: [],
  };
}
