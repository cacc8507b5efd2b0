import type { Camera, Viewport } from "../camera";
import type { DrawnEdge, MeasuredScene } from "../drawn-scene";
import type { Rect } from "../geometry";
import type { Placement } from "../layout/placement";
import type { Detail } from "../level-of-detail";
import type { NodeMetrics } from "../node-size";
import type { MeasureText } from "../text-metrics";
import type { CanvasTheme } from "../theme";
import type { PixelGrid } from "./pixel-grid";

/** The context of a canvas on screen or of one that becomes a picture. */
export type Context = CanvasRenderingContext2D;

/** All that one drawing of the scene depends on. */
export interface Frame {
  readonly context: Context;
  readonly theme: CanvasTheme;
  readonly measure: MeasureText;
  readonly measured: MeasuredScene;
  readonly placement: Placement;
  readonly edges: readonly DrawnEdge[];
  readonly metrics: NodeMetrics;
  readonly camera: Camera;
  readonly viewport: Viewport;
  readonly grid: PixelGrid;
  /** The part of the world in sight; nothing outside is drawn. */
  readonly visible: Rect;
  readonly detail: Detail;
  readonly selection: ReadonlySet<string>;
  readonly hovered: string | null;
  /** The node the keyboard is at, while the canvas has the focus. */
  readonly focused: string | null;
  /** Affected nodes beyond this hop are not coloured yet, while the wave runs. */
  readonly hopLimit: number;
  /** Opacity of lines and pills, below 1 while nodes move. */
  readonly lines: number;
}
