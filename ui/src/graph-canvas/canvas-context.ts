import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { CanvasState, CanvasStore } from "./canvas-store";
import type { ExpandSide } from "./drawing/draw-expanders";
import type { Point } from "./geometry";
import type { Placement } from "./layout/placement";
import type { Surface } from "./surface";

/** What a canvas tells its owner. Ids are those of scene nodes. */
export interface CanvasEvents {
  /** The selection the user asks for, and which of it was touched last. */
  readonly onSelect: (ids: readonly string[], primary: string | null) => void;
  /** Enter or double click on a node. */
  readonly onOpen?: (id: string) => void;
  /** A mark of hidden neighbours was used. */
  readonly onExpand?: (id: string, side: ExpandSide) => void;
  /** Space on a node: show its neighbours, or take them away again. */
  readonly onToggle?: (id: string) => void;
  /** Nodes were put elsewhere, by their new upper left corners, and how all stood before; without it they cannot be moved. */
  readonly onMove?: (places: ReadonlyMap<string, Point>, before: Placement) => void;
  /** Where set, a click or Enter on a node picks it, and neither selects nor opens it. */
  readonly onPick?: (id: string) => void;
  /** Escape, where there is something to leave; else it clears the selection. */
  readonly onLeave?: () => void;
  /** A relationship was drawn from one node to another. Where missing, nodes offer no handle. */
  readonly onConnect?: (from: string, to: string) => void;
  /** The handle of a node was clicked: a relationship from it is wanted. */
  readonly onConnectFrom?: (id: string) => void;
  /** Secondary click or the menu key; `at` is in pixels of the window. Null means the canvas itself. */
  readonly onContextMenu?: (id: string | null, at: Point) => void;
}

/** What the controllers of one canvas work on. */
export interface CanvasParts {
  readonly store: CanvasStore;
  readonly surface: Surface;
  /** The latest events; a stable object whose fields change. */
  readonly events: { readonly current: CanvasEvents };
}

export const CanvasContext = createContext<CanvasParts | null>(null);

/** The canvas around the calling component. Throws outside one: controllers are never drawn without it. */
export function useCanvas(): CanvasParts {
  const parts = useContext(CanvasContext);
  if (parts === null) throw new Error("useCanvas is used outside a GraphCanvas");
  return parts;
}

/** A part of the view state of the canvas around the calling component. */
export function useCanvasState<T>(select: (state: CanvasState) => T): T {
  return useStore(useCanvas().store, select);
}

/** A pointer's place in CSS pixels of the canvas. */
export function placeOnCanvas(surface: Surface, event: MouseEvent): Point {
  const box = surface.element.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}
