import type { ElkNode, LayoutOptions } from "elkjs/lib/elk-api";
import type { NodeToPlace } from "./placement";

/** At the bottom there is room for the marks of hidden neighbours and, below them, for the box's name. */
const padding = "[top=10,left=10,bottom=33,right=10]";
const prefix = "box\n";

/** The children of a drawing with those that belong into a box put into one. */
export function boxed(children: readonly ElkNode[], nodes: readonly NodeToPlace[], inside: LayoutOptions): ElkNode[] {
  const boxOf = new Map(nodes.map((node) => [node.id, node.boxId]));
  const boxes = new Map<string, ElkNode[]>();
  const outside: ElkNode[] = [];
  for (const child of children) {
    const box = boxOf.get(child.id);
    if (box === undefined) outside.push(child);
    else boxes.set(box, [...(boxes.get(box) ?? []), child]);
  }
  const made = [...boxes].map(([id, members]): ElkNode => ({
    id: prefix + id,
    children: members,
    layoutOptions: { ...inside, "elk.padding": padding },
  }));
  return [...outside, ...made];
}

/** The box that a laid out node of ELK's stands for, or null. */
export function boxIdOf(node: ElkNode): string | null {
  return node.id.startsWith(prefix) ? node.id.slice(prefix.length) : null;
}
