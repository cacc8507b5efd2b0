import type { ElkNode } from "elkjs/lib/elk-api";
import type { Point } from "../geometry";
import type { LayoutRequest } from "./placement";

/** The drawing in the terms of ELK's stress majorization (Gansner, Koren, North 2004): distances follow steps. */
export function stressGraph({ nodes, edges }: LayoutRequest): ElkNode {
  return {
    id: "drawing",
    layoutOptions: {
      "elk.algorithm": "stress",
      "elk.stress.desiredEdgeLength": "150",
      "elk.randomSeed": "1",
      "elk.spacing.componentComponent": "80",
    },
    children: nodes.map(({ id, width, height }) => ({ id, width, height })),
    edges: edges.map(({ id, dependent, provider }) => ({ id, sources: [dependent], targets: [provider] })),
  };
}

/** The middles of the nodes of a graph that ELK has laid out. */
export function middlesFromElk(graph: ElkNode): Map<string, Point> {
  return new Map(
    (graph.children ?? []).map(({ id, x = 0, y = 0, width = 0, height = 0 }) => [id, { x: x + width / 2, y: y + height / 2 }]),
  );
}
