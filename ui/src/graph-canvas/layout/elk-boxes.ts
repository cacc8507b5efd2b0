import type { ElkNode, LayoutOptions } from "elkjs/lib/elk-api";
import type { NodeToPlace } from "./placement";

/** Height of the strip at the bottom of a box in which its name stands. */
export const boxNameHeight = 22;

const padding = `[top=12,left=12,bottom=${boxNameHeight + 6},right=12]`;
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
