import type { LayoutRequest, Placement } from "./placement";

/**
 * The row of every node for a layout that follows another: nodes that stay keep theirs, new ones go right below
 * what needs them, or right above what they need. Rows may be negative. A row that contradicts an edge is
 * left to the layout engine to mend.
 */
export function suggestRows(request: LayoutRequest, previous: Placement): Map<string, number> {
  const rows = new Map<string, number>();
  for (const node of request.nodes) {
    const before = previous.nodes.get(node.id);
    if (before !== undefined) rows.set(node.id, before.row);
  }
  const dependents = new Map<string, string[]>();
  const providers = new Map<string, string[]>();
  for (const edge of request.edges) {
    append(dependents, edge.provider, edge.dependent);
    append(providers, edge.dependent, edge.provider);
  }
  const waiting = new Set(request.nodes.filter((node) => !rows.has(node.id)).map((node) => node.id));
  while (waiting.size > 0) {
    const found: [string, number][] = [];
    for (const id of waiting) {
      const row = rowBeside(knownRows(dependents.get(id), rows), knownRows(providers.get(id), rows));
      if (row !== null) found.push([id, row]);
    }
    // Nodes without a placed neighbour start a part of their own at the top.
    if (found.length === 0) for (const id of waiting) found.push([id, 0]);
    for (const [id, row] of found) {
      rows.set(id, row);
      waiting.delete(id);
    }
  }
  raiseToTop(request, previous, rows, dependents, providers);
  return rows;
}

/** Puts new nodes that belong at the top there, unless something needs them. */
function raiseToTop(
  request: LayoutRequest,
  previous: Placement,
  rows: Map<string, number>,
  dependents: ReadonlyMap<string, readonly string[]>,
  providers: ReadonlyMap<string, readonly string[]>,
): void {
  const top = Math.min(...rows.values());
  for (const node of request.nodes) {
    if (!node.atTop || previous.nodes.has(node.id) || dependents.has(node.id)) continue;
    rows.set(node.id, Math.min(top, ...knownRows(providers.get(node.id), rows).map((row) => row - 1)));
  }
}

function rowBeside(above: readonly number[], below: readonly number[]): number | null {
  if (above.length > 0) return Math.max(...above) + 1;
  if (below.length > 0) return Math.min(...below) - 1;
  return null;
}

function knownRows(ids: readonly string[] | undefined, rows: ReadonlyMap<string, number>): number[] {
  return (ids ?? []).flatMap((id) => rows.get(id) ?? []);
}

function append(lists: Map<string, string[]>, id: string, item: string): void {
  const list = lists.get(id);
  if (list === undefined) lists.set(id, [item]);
  else list.push(item);
}

/** The row of each node read off its vertical place: nodes of one row overlap vertically, rows never do. */
export function rowsFromPlaces(
  nodes: readonly { readonly id: string; readonly y: number; readonly height: number }[],
): Map<string, number> {
  const rows = new Map<string, number>();
  let row = -1;
  let bottom = -Infinity;
  for (const node of [...nodes].sort((a, b) => a.y - b.y)) {
    if (node.y >= bottom) row += 1;
    bottom = node.y >= bottom ? node.y + node.height : Math.max(bottom, node.y + node.height);
    rows.set(node.id, row);
  }
  return rows;
}
