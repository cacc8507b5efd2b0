import type { CiId } from "../../components/ids";
import type { Scene, SceneTag } from "../../graph-canvas/scene";
import { nodeIdOf } from "../../graph-canvas/scene-from-map";
import type { RelationshipLine } from "../../ipc/bindings";

/** What a map must show beside what it was asked for: CIs one by one, and relationships whatever their type. */
export interface Besides {
  readonly cis: readonly CiId[];
  readonly lines: ReadonlySet<number>;
}

/** Nothing beside what a map was asked for. */
export const nothingBesides: Besides = { cis: [], lines: new Set() };

/** Paths as a map points them out. */
export interface PointedOut extends Besides {
  /** Relationships along the chosen path. */
  readonly chosen: ReadonlySet<number>;
  /** What stands above the two ends. */
  readonly tags: ReadonlyMap<CiId, SceneTag>;
}

/** The importance of what keeps its name longest when the drawing is zoomed out. */
const mostImportant = 3;

/** The scene with paths pointed out: the chosen one marked, the others as they are, everything else stepping back. */
export function pointOut(scene: Scene, paths: PointedOut): Scene {
  const nodes = new Set(paths.cis.map(nodeIdOf));
  const lines = new Set([...paths.lines].map(String));
  const chosen = new Set([...paths.chosen].map(String));
  const tags = new Map([...paths.tags].map(([ci, tag]) => [nodeIdOf(ci), tag]));
  return {
    ...scene,
    nodes: scene.nodes.map((node) => {
      if (!nodes.has(node.id)) return { ...node, faded: true };
      const tag = tags.get(node.id);
      return { ...node, importance: mostImportant, ...(tag === undefined ? {} : { tag }) };
    }),
    edges: scene.edges.map((edge) => {
      if (!lines.has(edge.id)) return { ...edge, faded: true };
      return chosen.has(edge.id) ? { ...edge, marked: true } : edge;
    }),
  };
}

/** Whether a relationship is drawn: those of the types that are switched on, and those that must be shown. */
export function isShown(line: RelationshipLine, besides: Besides, isOn: (line: RelationshipLine) => boolean): boolean {
  return besides.lines.has(line.id) || isOn(line);
}

/** The CIs of a map with those it must show besides, which take their room from the last of the others. */
export function withBesides(ids: readonly CiId[], besides: Besides, most: number): CiId[] {
  const known = new Set(ids.slice(0, most));
  const missing = besides.cis.filter((id) => !known.has(id));
  return [...ids.slice(0, Math.max(0, most - missing.length)), ...missing];
}
