import type { Camera, Viewport } from "../camera";
import type { Connection } from "../canvas-store";
import type { DrawnEdge, MeasuredScene } from "../drawn-scene";
import type { Rect } from "../geometry";
import type { Placement } from "../layout/placement";
import type { Detail } from "../level-of-detail";
import type { NodeMetrics } from "../node-size";
import type { MeasureText } from "../text-metrics";
import type { CanvasTheme } from "../theme";
import type { PixelGrid } from "./pixel-grid";

/** What a scene is drawn with: the context of a canvas, or one that writes a vector drawing. */
export type Context = Pick<
  CanvasRenderingContext2D,
  | "arc"
  | "arcTo"
  | "beginPath"
  | "clip"
  | "closePath"
  | "fillRect"
  | "fillText"
  | "lineTo"
  | "moveTo"
  | "restore"
  | "save"
  | "scale"
  | "setLineDash"
  | "strokeRect"
  | "translate"
> & {
  fillStyle: CanvasRenderingContext2D["fillStyle"];
  strokeStyle: CanvasRenderingContext2D["strokeStyle"];
  lineWidth: number;
  lineCap: CanvasLineCap;
  lineJoin: CanvasLineJoin;
  globalAlpha: number;
  font: string;
  textAlign: CanvasTextAlign;
  textBaseline: CanvasTextBaseline;
  roundRect(x: number, y: number, width: number, height: number, radius: number): void;
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void;
  fill(path?: Path2D): void;
  stroke(path?: Path2D): void;
};

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
  /** The node that offers a handle. */
  readonly handle: string | null;
  /** The relationship being drawn; its `at` is a point of the world here. */
  readonly connection: Connection | null;
  /** Affected nodes beyond this hop are not coloured yet, while the wave runs. */
  readonly hopLimit: number;
  /** Opacity of lines and pills, below 1 while nodes move. */
  readonly lines: number;
}
