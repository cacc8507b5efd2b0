import type { CiId } from "../../components/ids";
import type { CiDetail, RelationshipView } from "../../ipc/bindings";
import type { Side } from "./expansions";
import { mostNeighbours } from "./reach";

/** The neighbours to which the relationships of one type lead, one way. */
export interface NeighboursOfType {
  readonly side: Side;
  readonly kind: string;
  /** The CI in question is the source. */
  readonly outgoing: boolean;
  readonly cis: readonly CiId[];
}

/** The neighbours of a CI by side, type and way; within a side the most numerous first. */
export function neighboursByType({ needs, usedBy, others }: Pick<CiDetail, "needs" | "usedBy" | "others">): NeighboursOfType[] {
  return [...ofSide("needs", needs), ...ofSide("usedBy", usedBy), ...ofSide("related", others)];
}

function ofSide(side: Side, lines: readonly RelationshipView[]): NeighboursOfType[] {
  const ways = new Map<string, { kind: string; outgoing: boolean; cis: Set<CiId> }>();
  for (const { kind, outgoing, other } of lines) {
    const way = ways.get(`${kind} ${outgoing}`) ?? { kind, outgoing, cis: new Set() };
    way.cis.add(other.id);
    ways.set(`${kind} ${outgoing}`, way);
  }
  return [...ways.values()]
    .map((way) => ({ side, ...way, cis: [...way.cis].slice(0, mostNeighbours) }))
    .sort((one, other) => other.cis.length - one.cis.length || (one.kind < other.kind ? -1 : 1));
}
