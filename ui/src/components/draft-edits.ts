import type { DraftView } from "../ipc/bindings";

/** How many rows a draft makes, alters and deletes. */
export function editsOf({ cis, relationships, groups }: DraftView): number {
  return [cis, relationships, groups].reduce((sum, { added, changed, deleted }) => sum + added + changed + deleted, 0);
}
