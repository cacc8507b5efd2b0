import type { CiId } from "../../../components/ids";
import type { Scene, SceneTag, TagLook } from "../../../graph-canvas/scene";
import type { CauseMark, MarkedCi } from "../../../ipc/bindings";

/** How each mark looks above a node. */
export const MARK_LOOKS: Readonly<Record<CauseMark, TagLook>> = {
  cause: "accent",
  contradicted: "ringed",
  unexplained: "dashed",
  explained: "plain",
  fine: "plain",
  checkNext: "accent",
};

/** The first, most telling mark of each CI. */
export function firstMarks(marks: readonly MarkedCi[]): ReadonlyMap<CiId, CauseMark> {
  return new Map(marks.toReversed().map(({ ci, mark }) => [ci, mark]));
}

/**
 * The scene of an impact as the map of a cause: what each CI is to the cause stands above it, and neither rings nor
 * hops, since nothing was forced by anybody.
 */
export function causeScene(scene: Scene, marks: readonly MarkedCi[], wordOf: (mark: CauseMark) => string): Scene {
  const first = firstMarks(marks);
  return {
    ...scene,
    nodes: scene.nodes.map(({ hops: _hops, forced: _forced, ...node }) => {
      const mark = first.get(Number(node.id));
      if (mark === undefined) return node;
      const tag: SceneTag = { text: wordOf(mark), look: MARK_LOOKS[mark] };
      return { ...node, tag };
    }),
  };
}
