import type { Camera, Viewport } from "../../../graph-canvas/camera";
import type { OverviewColumns } from "../../../ipc/overview-columns";

/** One drawing of the CIs and of what joins them. */
export interface PointFrame {
  readonly camera: Camera;
  readonly viewport: Viewport;
  /** Device pixels of one CSS pixel. */
  readonly scale: number;
  /** Radius of a CI in CSS pixels. */
  readonly radius: number;
  /** How strongly lines within communities are drawn, 0 to 1. */
  readonly lines: number;
  /** Colour of lines, as `#rrggbb`. */
  readonly lineColour: string;
  /** More will follow at once: what takes long may be put off. */
  readonly isMoving: boolean;
}

/** Draws the CIs of an overview on a canvas. */
export interface PointPainter {
  /** What is drawn from now on. */
  readonly setColumns: (columns: OverviewColumns) => void;
  /** Red, green, blue and opacity of each CI. */
  readonly setPaint: (paint: Uint8Array) => void;
  readonly draw: (frame: PointFrame) => void;
  readonly dispose: () => void;
}

/** How the CIs are drawn. */
export type PainterKind = "webgl" | "canvas";

/** The radius of a CI at a zoom: its place is one unit wide. */
export function radiusAt(zoom: number): number {
  return Math.min(9, Math.max(1.1, zoom * 0.27));
}

/** How strongly lines show at a zoom: not where they would run into each other. */
export function linesAt(zoom: number): number {
  return Math.min(1, Math.max(0, (zoom - 3) / 9));
}
