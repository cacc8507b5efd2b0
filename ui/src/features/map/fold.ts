import type { CiId } from "../../components/ids";
import type { Scene, SceneEdge, SceneNode } from "../../graph-canvas/scene";
import { nodeIdOf } from "../../graph-canvas/scene-from-map";
import { lineageOf } from "../../graph-canvas/class-lineage";
import type { MapScene, RelationshipLine, StatusView } from "../../ipc/bindings";
import { likeSets } from "./likeness";

/** Like CIs from this number on fold into one node. */
export const leastAlike = 4;

/** Neighbours of one class beyond this number fold into one node, whatever else they are joined to. */
export const mostUnfolded = 12;

/** Many CIs of one class drawn as one node. */
export interface Fold {
  readonly id: string;
  readonly classId: string;
  readonly kind: string;
  readonly members: readonly CiId[];
  /** A CI on which the fold hangs. */
  readonly anchor: CiId;
}

/** The classes whose CIs people know by name: alike or not, they are shown one by one. */
const knownByName = ["service", "application", "business_capability", "business_process"];

/**
 * Finds what to fold: CIs that are alike (see {@link likeSets}), then for each CI, relationship type and way the
 * neighbours of one class where they are more than {@link mostUnfolded}. A CI that is `kept`, such as one that was
 * expanded or unfolded, stays itself. `lines` are the relationships drawn.
 */
export function findFolds(
  map: MapScene,
  lines: readonly RelationshipLine[],
  kept: ReadonlySet<CiId>,
  parents: ReadonlyMap<string, string>,
): Fold[] {
  const alike = foldsOfAlike(map, lines, kept, parents);
  const folded = new Set(alike.flatMap((fold) => fold.members));
  return [...alike, ...foldsOfCrowds(map, lines, new Set([...kept, ...folded]))];
}

function foldsOfAlike(
  map: MapScene,
  lines: readonly RelationshipLine[],
  kept: ReadonlySet<CiId>,
  parents: ReadonlyMap<string, string>,
): Fold[] {
  const nodes = map.nodes.map(({ ci }) => ({
    id: ci.id,
    kind: `${ci.class} ${ci.status}`,
    unique: kept.has(ci.id) || lineageOf(ci.class, parents).some((ancestor) => knownByName.includes(ancestor)),
  }));
  const classes = new Map(map.nodes.map(({ ci }) => [ci.id, ci.class]));
  return likeSets(nodes, lines, leastAlike).flatMap((members): Fold[] => {
    const [first] = members;
    if (first === undefined) return [];
    const line = lines.find(({ target }) => target === first) ?? lines.find(({ source }) => source === first);
    if (line === undefined) return [];
    const anchor = line.target === first ? line.source : line.target;
    return [{ id: `fold like ${first}`, classId: classes.get(first) ?? "", kind: line.kind, members, anchor }];
  });
}

/** One that fits several crowds joins the largest. Linear in the map but for sorting the crowds. */
function foldsOfCrowds(map: MapScene, lines: readonly RelationshipLine[], kept: ReadonlySet<CiId>): Fold[] {
  const classes = new Map(map.nodes.map(({ ci }) => [ci.id, ci.class]));
  const candidates = new Map<string, Omit<Fold, "members"> & { members: Set<CiId> }>();
  const add = (anchor: CiId, way: "in" | "out", kind: string, member: CiId): void => {
    const classId = classes.get(member);
    if (classId === undefined || kept.has(member)) return;
    const id = `fold ${anchor} ${way} ${kind} ${classId}`;
    const candidate = candidates.get(id) ?? { id, classId, kind, anchor, members: new Set() };
    candidate.members.add(member);
    candidates.set(id, candidate);
  };
  for (const line of lines) {
    add(line.target, "in", line.kind, line.source);
    add(line.source, "out", line.kind, line.target);
  }
  const folded = new Set<CiId>();
  const anchors = new Set<CiId>();
  const folds: Fold[] = [];
  const largestFirst = [...candidates.values()].sort(
    (one, other) => other.members.size - one.members.size || (one.id < other.id ? -1 : 1),
  );
  for (const candidate of largestFirst) {
    const { anchor } = candidate;
    if (candidate.members.size <= mostUnfolded || folded.has(anchor)) continue;
    // What a fold hangs on must stay to be seen.
    const members = [...candidate.members].filter((id) => !folded.has(id) && !anchors.has(id) && id !== anchor);
    if (members.length <= mostUnfolded) continue;
    for (const member of members) folded.add(member);
    anchors.add(anchor);
    folds.push({ ...candidate, members });
  }
  return folds;
}

const statusOrder: readonly StatusView[] = ["live", "maintenance", "planned", "retired"];

/** How many members of a fold are of each status; nothing where all are simply live. */
export function statusCounts(fold: Fold, statuses: ReadonlyMap<CiId, StatusView>): (readonly [StatusView, number])[] {
  const counts = statusOrder
    .map((status) => [status, fold.members.filter((id) => statuses.get(id) === status).length] as const)
    .filter(([, count]) => count > 0);
  return counts.length === 1 && counts[0]?.[0] === "live" ? [] : counts;
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
  const made = new Map<Fold, SceneNode>();
  const into = new Map<string, SceneNode>();
  for (const node of scene.nodes) {
    const fold = foldOf.get(node.id);
    if (fold === undefined) continue;
    const drawn = made.get(fold) ?? foldNode(fold, node, words);
    made.set(fold, drawn);
    into.set(node.id, drawn);
  }
  return mergeNodes(scene, into);
}

/** The scene with some nodes replaced by others, each of which may stand for several; lines that so fall together are drawn once. */
export function mergeNodes(scene: Scene, into: ReadonlyMap<string, SceneNode>): Scene {
  const nodes = new Set(scene.nodes.map((node) => into.get(node.id) ?? node));
  const edges = new Map<string, SceneEdge>();
  for (const edge of scene.edges) {
    const from = into.get(edge.dependent);
    const to = into.get(edge.provider);
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
  return { ...scene, nodes: [...nodes], edges: [...edges.values()] };
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
