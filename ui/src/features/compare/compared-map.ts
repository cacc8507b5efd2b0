import type { CiId } from "../../components/ids";
import type { Scene, SceneChange } from "../../graph-canvas/scene";
import { nodeIdOf } from "../../graph-canvas/scene-from-map";
import type {
  CiDifferenceView,
  CiSummary,
  MapScene,
  RelationshipDifferenceView,
  RelationshipLine,
  RelationshipTypeView,
} from "../../ipc/bindings";

/** CIs drawn at most: half of what a map takes, since their neighbours are not the question here. */
export const MOST_DRAWN = 1_000;

/** What differs, as far as it is drawn. */
export interface Drawn {
  readonly cis: readonly CiDifferenceView[];
  readonly relationships: readonly RelationshipDifferenceView[];
  /** All CIs on the map: those that differ, and the ends of relationships that do. */
  readonly ids: readonly CiId[];
}

/** Chooses what is drawn: differing CIs first, then relationships as long as there is room for their ends. */
export function drawnDifferences(
  cis: readonly CiDifferenceView[],
  relationships: readonly RelationshipDifferenceView[],
): Drawn {
  const shown = cis.slice(0, MOST_DRAWN);
  const ids = new Set(shown.map(({ id }) => id));
  const lines = relationships.filter(({ sourceId, targetId }) => {
    const added = [sourceId, targetId].filter((id) => !ids.has(id)).length;
    if (ids.size + added > MOST_DRAWN) return false;
    ids.add(sourceId).add(targetId);
    return true;
  });
  return { cis: shown, relationships: lines, ids: [...ids] };
}

function summary(id: CiId, key: string, name: string, classId: string): CiSummary {
  const unknown = { criticality: null, location: null, availabilityTarget: null };
  return { id, key, name, class: classId, status: "live", ...unknown };
}

/** CIs that the moment shown does not have, as far as the differences know them. */
function missingCis({ cis, relationships, ids }: Drawn, there: ReadonlySet<CiId>): CiSummary[] {
  const differing = new Map(cis.map((ci) => [ci.id, ci]));
  const keys = new Map(relationships.flatMap((one) => [[one.sourceId, one.source] as const, [one.targetId, one.target] as const]));
  return ids
    .filter((id) => !there.has(id))
    .map((id) => {
      const ci = differing.get(id);
      const key = keys.get(id) ?? String(id);
      return ci === undefined ? summary(id, key, key, "") : summary(id, ci.key, ci.name, ci.class);
    });
}

/**
 * The map of the union of two moments: what the moment shown has among these CIs, and what only the differences know.
 * Without `context` only relationships that differ are drawn, since those of the moment shown belong to neither.
 */
export function comparedMap(
  drawn: Drawn,
  shown: MapScene,
  types: ReadonlyMap<string, RelationshipTypeView>,
  context: boolean,
): MapScene {
  const there = new Set(shown.nodes.map(({ ci }) => ci.id));
  const nodes = missingCis(drawn, there).map((ci) => ({ ci, needs: 0, usedBy: 0 }));
  const differing = new Set(drawn.relationships.map(({ id }) => id));
  const known = new Map(shown.relationships.map((line) => [line.id, line]));
  const lines = drawn.relationships.map(({ id, kind, sourceId, targetId }): RelationshipLine => {
    const type = types.get(kind);
    const unknown = { impact: type?.impact ?? "none", strength: type?.strength ?? "hard", group: null };
    return known.get(id) ?? { id, kind, source: sourceId, target: targetId, ...unknown };
  });
  const others = context ? shown.relationships.filter(({ id }) => !differing.has(id)) : [];
  return { nodes: [...shown.nodes, ...nodes], relationships: [...others, ...lines], groups: shown.groups };
}

/** The scene with what became of each node and edge; the word stands beside the node's detail. */
export function withChanges(scene: Scene, { cis, relationships }: Drawn, word: (change: SceneChange) => string): Scene {
  const nodes = new Map(cis.map(({ id, what }) => [nodeIdOf(id), what]));
  const edges = new Map(relationships.map(({ id, what }) => [String(id), what]));
  return {
    ...scene,
    nodes: scene.nodes.map((node) => {
      const change = nodes.get(node.id);
      return change === undefined ? node : { ...node, change, lifecycleLabel: word(change).toLowerCase() };
    }),
    edges: scene.edges.map((edge) => {
      const change = edges.get(edge.id);
      return change === undefined ? edge : { ...edge, change };
    }),
  };
}
