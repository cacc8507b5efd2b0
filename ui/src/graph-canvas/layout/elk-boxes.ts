import type { ElkNode, LayoutOptions } from "elkjs/lib/elk-api";
import { boxPadding, innermostFirst } from "./boxes-around";
import type { LayoutRequest } from "./placement";

const padding = `[top=${boxPadding.top},left=${boxPadding.left},bottom=${boxPadding.bottom},right=${boxPadding.right}]`;
const prefix = "box\n";

/** The children of a drawing with those that belong into a box put into one, and boxes into those in which they stand. */
export function boxed(children: readonly ElkNode[], request: LayoutRequest, inside: LayoutOptions): ElkNode[] {
  const boxOf = new Map(request.nodes.map((node) => [node.id, node.boxId]));
  const contents = new Map<string | undefined, ElkNode[]>();
  const add = (box: string | undefined, child: ElkNode): void => {
    contents.set(box, [...(contents.get(box) ?? []), child]);
  };
  for (const child of children) add(boxOf.get(child.id), child);
  for (const id of innermostFirst(request)) {
    add(request.parents.get(id), {
      id: prefix + id,
      children: contents.get(id) ?? [],
      layoutOptions: { ...inside, "elk.padding": padding },
    });
  }
  return contents.get(undefined) ?? [];
}

/** The box that a laid out node of ELK's stands for, or null. */
export function boxIdOf(node: ElkNode): string | null {
  return node.id.startsWith(prefix) ? node.id.slice(prefix.length) : null;
}
