import { createStore, type StoreApi } from "zustand/vanilla";
import { noInsets, type Camera, type Insets, type Viewport } from "./camera";
import { drawnEdges, type DrawnEdge, type MeasuredScene } from "./drawn-scene";
import type { Point, Rect } from "./geometry";
import { adopt } from "./layout/adopt";
import type { LineStyle } from "./layout/free-lines";
import type { Placement } from "./layout/placement";

/** A laid out scene as it is on the canvas. */
export interface Shown {
  readonly measured: MeasuredScene;
  readonly placement: Placement;
  readonly edges: readonly DrawnEdge[];
}

/** Nodes on their way from former places; times in milliseconds of the page's clock. */
export interface Move {
  readonly from: Placement;
  readonly startedAt: number;
}

/** How the layout of the wanted scene fares. `slow` after 200 ms, when it is worth saying so. */
export type LayoutStatus = "settled" | "running" | "slow" | "cancelled" | "failed";

/** A relationship being drawn from a node's handle. */
export interface Connection {
  readonly from: string;
  /** Where the pointer is, in canvas pixels. */
  readonly at: Point;
  /** The node under the pointer, where it can be the other end. */
  readonly over: string | null;
}

/** View state of one canvas. */
export interface CanvasState {
  readonly camera: Camera;
  /** The camera that the last fit gave: while it is still in use, the drawing follows changes of the room. */
  readonly fitted: Camera | null;
  readonly viewport: Viewport;
  readonly insets: Insets;
  readonly shown: Shown | null;
  readonly move: Move | null;
  readonly layout: LayoutStatus;
  readonly selection: ReadonlySet<string>;
  readonly hovered: string | null;
  /** The node the keyboard is at; it is kept while the focus is elsewhere. */
  readonly current: string | null;
  readonly hasFocus: boolean;
  /** The rectangle being dragged to select, in canvas pixels. */
  readonly band: Rect | null;
  /** Whether nodes offer a handle from which a relationship can be drawn. */
  readonly connectable: boolean;
  /** The relationship being drawn. */
  readonly connection: Connection | null;
  readonly hopLimit: number;
  /** How lines are led to nodes that are moved by hand. */
  readonly lineStyle: LineStyle;
}

export type CanvasStore = StoreApi<CanvasState>;

/** The view state of a canvas on which nothing was drawn yet. */
export function createCanvasStore(): CanvasStore {
  return createStore<CanvasState>(() => ({
    camera: { x: 0, y: 0, zoom: 1 },
    fitted: null,
    viewport: { width: 0, height: 0 },
    insets: noInsets,
    shown: null,
    move: null,
    layout: "settled",
    selection: new Set(),
    hovered: null,
    current: null,
    hasFocus: false,
    band: null,
    connectable: false,
    connection: null,
    hopLimit: Infinity,
    lineStyle: "orthogonal",
  }));
}

/** A measured scene in its places. */
export function show(measured: MeasuredScene, placement: Placement): Shown {
  return { measured, placement, edges: drawnEdges(measured.scene, placement) };
}

/** The same with some nodes put elsewhere; lines and boxes follow. */
export function withMoved({ measured, placement }: Shown, moved: ReadonlyMap<string, Point>, style: LineStyle): Shown {
  return show(measured, adopt(measured.request, placement, moved, style, measured.request));
}

/** The box of a node where it stands, or will stand once nodes have moved. */
export function placeOf(state: CanvasState, id: string): Rect | undefined {
  return state.shown?.placement.nodes.get(id);
}
