import type { ClassView } from "../../ipc/bindings";

/** A class in the tree, as a row. */
export interface ClassRow {
  readonly entry: ClassView;
  /** 1 at the top. */
  readonly level: number;
  readonly hasChildren: boolean;
  readonly isOpen: boolean;
}

/**
 * The classes that are in sight, each before those below it. Words find classes by label or id, and show what lies
 * above them whatever is folded.
 */
export function classRows(classes: readonly ClassView[], folded: ReadonlySet<string>, words: string): ClassRow[] {
  const below = new Map<string | null, ClassView[]>();
  for (const entry of classes) {
    const siblings = below.get(entry.parent);
    if (siblings === undefined) below.set(entry.parent, [entry]);
    else siblings.push(entry);
  }
  const found = words.trim() === "" ? null : withAncestors(classes, words);
  const rows: ClassRow[] = [];
  const visit = (parent: string | null, level: number) => {
    for (const entry of below.get(parent) ?? []) {
      if (found !== null && !found.has(entry.id)) continue;
      const hasChildren = below.has(entry.id);
      const isOpen = found !== null || !folded.has(entry.id);
      rows.push({ entry, level, hasChildren, isOpen });
      if (hasChildren && isOpen) visit(entry.id, level + 1);
    }
  };
  visit(null, 1);
  return rows;
}

/** Ids of the classes that words find, and of those above them. */
function withAncestors(classes: readonly ClassView[], words: string): ReadonlySet<string> {
  const parents = new Map(classes.map(({ id, parent }) => [id, parent]));
  const shown = new Set<string>();
  for (const entry of classes) {
    if (!isCalled(entry, words)) continue;
    for (let id: string | null = entry.id; id !== null && !shown.has(id); id = parents.get(id) ?? null) shown.add(id);
  }
  return shown;
}

/** Whether a definition's label or id holds the words. */
export function isCalled({ id, label }: { readonly id: string; readonly label: string }, words: string): boolean {
  const wanted = words.trim().toLowerCase();
  return label.toLowerCase().includes(wanted) || id.includes(wanted);
}

/** Ids of a class and all below it. */
export function withBelow(classes: readonly ClassView[], id: string): ReadonlySet<string> {
  const all = new Set([id]);
  // Parents stand before children.
  for (const entry of classes) if (entry.parent !== null && all.has(entry.parent)) all.add(entry.id);
  return all;
}
