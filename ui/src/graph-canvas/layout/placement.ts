import type { Point, Rect } from "../geometry";

/** What the layout needs to know of a redundancy group: the size of the pill from which its edges fork. */
export interface GroupToPlace {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** What the layout needs to know of a node. */
export interface NodeToPlace {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly groups: readonly GroupToPlace[];
  /** Belongs in the top row as long as nothing needs it. */
  readonly atTop: boolean;
  /** The box in which the node stands. */
  readonly boxId?: string;
}

/** What the layout needs to know of an edge. */
export interface EdgeToPlace {
  readonly id: string;
  readonly dependent: string;
  readonly provider: string;
  readonly groupId?: string;
}

/** A drawing to be laid out: sizes and connections, no places yet. */
export interface LayoutRequest {
  readonly nodes: readonly NodeToPlace[];
  readonly edges: readonly EdgeToPlace[];
  /** The box in which a box stands, by box. */
  readonly parents: ReadonlyMap<string, string>;
}

/** Where a node stands, and in which row from the top. */
export interface PlacedNode extends Rect {
  readonly row: number;
}

/** A laid out drawing. */
export interface Placement {
  readonly nodes: ReadonlyMap<string, PlacedNode>;
  /** The line of each edge from the dependent (or its group's pill) to the provider. */
  readonly edges: ReadonlyMap<string, readonly Point[]>;
  /** The pill of each group, by {@link groupKey}. */
  readonly groups: ReadonlyMap<string, Rect>;
  /** The boxes around nodes, by their id. */
  readonly boxes: ReadonlyMap<string, Rect>;
  /** The height of the middle of each row. */
  readonly rows: ReadonlyMap<number, number>;
  readonly bounds: Rect;
}

/** A placement of nothing. */
export const emptyPlacement: Placement = {
  nodes: new Map(),
  edges: new Map(),
  groups: new Map(),
  boxes: new Map(),
  rows: new Map(),
  bounds: { x: 0, y: 0, width: 0, height: 0 },
};

/** Identity of a group within a drawing: group ids are unique within their dependent only. */
export function groupKey(nodeId: string, groupId: string): string {
  return `${nodeId}\n${groupId}`;
}
