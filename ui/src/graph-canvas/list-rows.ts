import { compareNames } from "../locales/formats";
import type { Scene, SceneEdge, SceneNode } from "./scene";

/** One row of the list twin: a node, or, under an open node, one of the nodes it is joined to. */
export type ListRow =
  | { readonly kind: "node"; readonly id: string; readonly node: SceneNode; readonly open: boolean; readonly joined: number }
  | {
      readonly kind: "joined";
      /** Unique among rows. */
      readonly id: string;
      readonly of: string;
      readonly way: "needs" | "usedBy";
      readonly node: SceneNode;
      readonly edge: SceneEdge;
    };

/** The rows of the list: nodes by name, open ones followed by what they need and what needs them. */
export function listRows(scene: Scene, open: ReadonlySet<string>): ListRow[] {
  const byId = new Map(scene.nodes.map((node) => [node.id, node]));
  const needs = new Map<string, SceneEdge[]>();
  const usedBy = new Map<string, SceneEdge[]>();
  for (const edge of scene.edges) {
    needs.set(edge.dependent, [...(needs.get(edge.dependent) ?? []), edge]);
    usedBy.set(edge.provider, [...(usedBy.get(edge.provider) ?? []), edge]);
  }
  const rows: ListRow[] = [];
  for (const node of [...scene.nodes].sort(byName)) {
    const below = needs.get(node.id) ?? [];
    const above = usedBy.get(node.id) ?? [];
    rows.push({ kind: "node", id: node.id, node, open: open.has(node.id), joined: below.length + above.length });
    if (!open.has(node.id)) continue;
    for (const [way, edges] of [["needs", below], ["usedBy", above]] as const) {
      for (const edge of edges) {
        const other = byId.get(way === "needs" ? edge.provider : edge.dependent);
        if (other === undefined) continue;
        rows.push({ kind: "joined", id: `${node.id} ${way} ${edge.id}`, of: node.id, way, node: other, edge });
      }
    }
  }
  return rows;
}

function byName(a: SceneNode, b: SceneNode): number {
  return compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1);
}
