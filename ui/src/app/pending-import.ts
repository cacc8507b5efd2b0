/**
 * Files chosen before there was a workspace to import them into. They wait here while it is made,
 * and its first tab takes them.
 */
let pending: readonly string[] | null = null;

/** Leaves files for the workspace that is about to be made; null takes them back. */
export function setPendingImport(paths: readonly string[] | null): void {
  pending = paths;
}

/** Takes the waiting files, once. */
export function takePendingImport(): readonly string[] | null {
  const taken = pending;
  pending = null;
  return taken;
}
