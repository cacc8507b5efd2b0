import type { Hue } from "./hue";
import type { IconName } from "./icons";

/** How far a CI is impaired, from best to worst, as impact analysis gives it. */
export type ImpactState = "up" | "at_risk" | "degraded" | "down";

/** The states in order of severity, best first. */
export const impactStates: readonly ImpactState[] = ["up", "at_risk", "degraded", "down"];

/** Life-cycle status; planned and retired CIs are drawn so that they cannot be taken for live ones. */
export type Lifecycle = "planned" | "live" | "maintenance" | "retired";

/** `pill` for services, `fold` for many like CIs drawn as one, `box` for all others. */
export type NodeShape = "box" | "pill" | "fold";

/** A redundancy group of a dependent: the small pill from which its edges fork. */
export interface SceneGroup {
  readonly id: string;
  /** What the pill says: "1 of 2", after a failure "1 left". */
  readonly label: string;
  /** What it says where the dependent is selected: "needs 1 of 2". */
  readonly fullLabel: string;
}

/** Neighbours that exist in the workspace and are not in the scene. */
export interface HiddenNeighbours {
  /** CIs that need this one; offered above the node. */
  readonly dependents: number;
  /** CIs that this one needs; offered below the node. */
  readonly providers: number;
}

/** `accent` is what the question is about, `dashed` is left open, `ringed` speaks against the answer. */
export type TagLook = "plain" | "dashed" | "ringed" | "accent";

/** What a node is to the question that the drawing answers, said in a word above it. */
export interface SceneTag {
  readonly text: string;
  readonly look: TagLook;
}

/** What became of something between two moments that the drawing compares. */
export type SceneChange = "added" | "removed" | "changed";

/** How the border of a marked node is drawn. */
export type LinePattern = "solid" | "dashed" | "dotted";

/** What a styling rule makes of a node; drawn where no state is. */
export interface SceneMark {
  readonly hue?: Hue;
  /** A picture in a disc at the upper right corner. */
  readonly badge?: IconName;
  readonly line?: LinePattern;
  readonly large?: boolean;
}

/** One CI, or a fold of many, as the canvas draws it. */
export interface SceneNode {
  /** Stable identity; selection, positions and edges refer to it. */
  readonly id: string;
  readonly name: string;
  /** The second line: the key, or criticality and availability target of a service. */
  readonly detail: string;
  readonly icon: IconName;
  readonly shape: NodeShape;
  readonly lifecycle: Lifecycle;
  /** Word shown beside the detail for a CI that is not simply live; empty for none. */
  readonly lifecycleLabel: string;
  /** 0 to 3; the names of the more important nodes stay longer when zoomed out. */
  readonly importance: number;
  /** Present in impact scenes only. */
  readonly state?: ImpactState;
  /** Set where the state was forced by the user: a second, dotted ring. */
  readonly forced?: boolean;
  /** Hops from the nearest failed CI; drawn as a disc. */
  readonly hops?: number;
  readonly groups: readonly SceneGroup[];
  readonly hidden?: HiddenNeighbours;
  readonly tag?: SceneTag;
  /** Set where the drawing compares two moments and the node is not the same at both. */
  readonly change?: SceneChange;
  /** The box of the scene in which the node stands. */
  readonly boxId?: string;
  readonly mark?: SceneMark;
  /** Steps back behind what the drawing points out, or what the user looks at. */
  readonly faded?: boolean;
  /** Set where the user put the node: it stays there whatever else is laid out. */
  readonly pinned?: boolean;
}

/** A soft box around nodes that belong together, such as those at one site. */
export interface SceneBox {
  readonly id: string;
  readonly name: string;
  readonly hue?: Hue;
  /** The box in which this one stands. */
  readonly parentId?: string;
}

/**
 * What an edge stands for. `hard` and `soft` carry failure from provider to dependent;
 * `related` is a relationship through which no failure travels.
 */
export type EdgeKind = "hard" | "soft" | "related";

/** A relationship, drawn from the dependent to what it needs. */
export interface SceneEdge {
  readonly id: string;
  /** The node that needs the other; for `related` the relationship's source. */
  readonly dependent: string;
  readonly provider: string;
  readonly kind: EdgeKind;
  /** The redundancy group of the dependent to which the edge belongs. */
  readonly groupId?: string;
  /** The dependent's state where failure travels along this edge; edges without it fade in impact scenes. */
  readonly carries?: ImpactState;
  /** Part of what the drawing points out, such as one of several paths: drawn in the accent colour. */
  readonly marked?: boolean;
  /** Set where the drawing compares two moments and the edge is not the same at both. */
  readonly change?: SceneChange;
  /** Steps back behind what the drawing points out. */
  readonly faded?: boolean;
}

/** `plain` is the map; `impact` leaves room for states and fades edges that carry nothing. */
export type SceneMode = "plain" | "impact";

/** Everything the canvas draws. Plain data: a new scene is a new object. */
export interface Scene {
  readonly mode: SceneMode;
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  /** The boxes to which nodes refer; one without nodes is not drawn. */
  readonly boxes?: readonly SceneBox[];
}

/** A scene without anything in it. */
export const emptyScene: Scene = { mode: "plain", nodes: [], edges: [] };

/** How large nodes are drawn: on the map, beside lists, or in small figures. */
export type Density = "map" | "beside" | "figure";
