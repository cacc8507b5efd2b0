import type { CiId } from "../../components/ids";
import type { PathRangeView } from "../../ipc/bindings";

/** Something about two CIs that is picked on a map; `to` is null until the second is picked. */
export type MapTask =
  | { readonly kind: "paths"; readonly from: CiId; readonly to: CiId | null; readonly range: PathRangeView }
  | { readonly kind: "connect"; readonly from: CiId; readonly to: CiId | null };

/** The question why one CI needs another. */
export function pathsBetween(from: CiId, to: CiId | null): MapTask {
  return { kind: "paths", from, to, range: "shortest" };
}

/** A relationship to be made between two CIs. */
export function connectionBetween(from: CiId, to: CiId | null): MapTask {
  return { kind: "connect", from, to };
}

/** The task with another CI picked as its second. A CI is never picked twice. */
export function withPicked(task: MapTask, id: CiId): MapTask {
  return id === task.from ? task : { ...task, to: id };
}

/** The task the other way round; the same while only one CI is picked. */
export function swapped(task: MapTask): MapTask {
  return task.to === null ? task : { ...task, from: task.to, to: task.from };
}
