import type { CiId } from "../../components/ids";
import { nodeIdOf } from "../../graph-canvas/scene-from-map";
import type { Fold } from "./fold";

/** The nodes that show the selected CIs: their own, or the fold they are part of. */
export function nodesOfCis(cis: readonly CiId[], folds: readonly Fold[]): ReadonlySet<string> {
  const foldOf = new Map(folds.flatMap((fold) => fold.members.map((member) => [member, fold.id])));
  return new Set(cis.map((ci) => foldOf.get(ci) ?? nodeIdOf(ci)));
}

/** The CIs that nodes stand for. */
export function cisOfNodes(nodeIds: readonly string[], folds: readonly Fold[]): CiId[] {
  const members = new Map(folds.map((fold) => [fold.id, fold.members]));
  return nodeIds.flatMap((id) => members.get(id) ?? [Number(id)]);
}
