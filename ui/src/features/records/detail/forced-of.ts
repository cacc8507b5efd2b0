import type { ForcedState, RecordDetailView } from "../../../ipc/bindings";

/**
 * The states that a record puts CIs in, or reports of them: the question of its impact. Where a change says nothing
 * of a CI, it is down; a problem concerns its CIs and causes as if they were down too.
 */
export function forcedOf({ cis }: Pick<RecordDetailView, "cis">): ForcedState[] {
  const byCi = new Map<number, ForcedState>();
  for (const { ci, role, state, deleted } of cis) {
    if (deleted || role === "excluded" || state === "up") continue;
    if (byCi.get(ci)?.state !== "down") byCi.set(ci, { ci, state: state ?? "down" });
  }
  return [...byCi.values()];
}
