import type { Scene, SceneNode } from "../../graph-canvas/scene";

/** Distance of the middles of two rows, between nodes of one row, and room that lines take beside one. */
const rowPitch = 72;
const nodeGap = 10;
const passing = 14;

/** How much wider drawings become than their widest row, because nodes stand below each other as well. */
const looseness = 1.06;
const boxPadding = { width: 24, height: 40 };

/** A size in pixels at zoom 1. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Roughly how large the drawing of a scene becomes, told without laying it out: its rows or, where it has boxes, these
 * side by side below the rows outside them. Linear.
 */
export function drawingSize(scene: Scene): Size {
  const outside = sizeOfRows(partOf(scene, undefined));
  const boxes = (scene.boxes ?? []).map(({ id }) => sizeOfRows(partOf(scene, id)));
  const beside = boxes.reduce((sum, box) => sum + box.width + boxPadding.width + nodeGap, 0);
  const below = Math.max(0, ...boxes.map((box) => box.height + boxPadding.height));
  return { width: Math.max(outside.width, beside) * looseness, height: outside.height + below };
}

/** The part of a scene in one box, or outside all. */
function partOf(scene: Scene, boxId: string | undefined): Pick<Scene, "nodes" | "edges"> {
  if (scene.boxes === undefined) return scene;
  const nodes = scene.nodes.filter((node) => node.boxId === boxId);
  const ids = new Set(nodes.map(({ id }) => id));
  return { nodes, edges: scene.edges.filter((edge) => ids.has(edge.dependent) && ids.has(edge.provider)) };
}

function sizeOfRows(scene: Pick<Scene, "nodes" | "edges">): Size {
  const rows = rowsOf(scene);
  const widths = new Map<number, number>();
  const add = (row: number, width: number): void => void widths.set(row, (widths.get(row) ?? 0) + width);
  for (const node of scene.nodes) add(rows.get(node.id) ?? 0, widthOf(node) + nodeGap);
  const passed = new Set<string>();
  for (const { dependent, provider } of scene.edges) {
    for (let row = (rows.get(dependent) ?? 0) + 1; row < (rows.get(provider) ?? 0); row += 1) {
      // Lines to one CI run together.
      if (passed.has(`${row} ${provider}`)) continue;
      passed.add(`${row} ${provider}`);
      add(row, passing);
    }
  }
  return { width: Math.max(0, ...widths.values()), height: widths.size * rowPitch };
}

/** The row of each node: right below the lowest of what needs it. Edges that run in a circle are passed over. */
function rowsOf(scene: Pick<Scene, "nodes" | "edges">): Map<string, number> {
  const dependents = new Map<string, string[]>();
  for (const { dependent, provider } of scene.edges) {
    const list = dependents.get(provider);
    if (list === undefined) dependents.set(provider, [dependent]);
    else list.push(dependent);
  }
  const rows = new Map<string, number>();
  const entered = new Set<string>();
  for (const { id } of scene.nodes) {
    const waiting = [id];
    for (let at = waiting.at(-1); at !== undefined; at = waiting.at(-1)) {
      const above = (dependents.get(at) ?? []).filter((other) => !rows.has(other) && !entered.has(other));
      entered.add(at);
      if (above.length > 0 && !rows.has(at)) {
        waiting.push(...above);
        continue;
      }
      waiting.pop();
      if (rows.has(at)) continue;
      rows.set(at, Math.max(-1, ...(dependents.get(at) ?? []).flatMap((other) => rows.get(other) ?? [])) + 1);
    }
  }
  return rows;
}

function widthOf(node: SceneNode): number {
  const text = Math.max(node.name.length * 6.6, node.detail.length * 5.2);
  return Math.min(262, Math.max(96, 42 + text));
}
