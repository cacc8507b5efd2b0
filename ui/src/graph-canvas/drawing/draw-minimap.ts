import type { Rect } from "../geometry";
import { boxPath } from "./shapes";
import { shownState } from "./node-style";
import type { MeasuredScene } from "../drawn-scene";
import type { Placement } from "../layout/placement";
import type { CanvasTheme } from "../theme";

/** How a drawing is shrunk into a box: world points are multiplied by `scale` and moved. */
export interface Shrink {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** Shrinks `bounds` into a box of this size, centred, with a small margin. */
export function shrinkInto(bounds: Rect, width: number, height: number): Shrink {
  const margin = 4;
  const scale = Math.min(
    (width - 2 * margin) / Math.max(1, bounds.width),
    (height - 2 * margin) / Math.max(1, bounds.height),
    0.2,
  );
  return {
    scale,
    x: (width - bounds.width * scale) / 2 - bounds.x * scale,
    y: (height - bounds.height * scale) / 2 - bounds.y * scale,
  };
}

/** What the minimap shows. */
export interface MinimapFrame {
  readonly context: CanvasRenderingContext2D;
  readonly theme: CanvasTheme;
  readonly measured: MeasuredScene;
  readonly placement: Placement;
  readonly selection: ReadonlySet<string>;
  readonly visible: Rect;
  readonly shrink: Shrink;
  readonly width: number;
  readonly height: number;
  readonly hopLimit: number;
}

/** Draws all nodes as small bars, states in their colours. */
export function drawMinimapNodes(frame: Omit<MinimapFrame, "visible">, pixels: number): void {
  const { context, theme, shrink, placement } = frame;
  context.setTransform(pixels, 0, 0, pixels, 0, 0);
  context.clearRect(0, 0, frame.width, frame.height);
  context.fillStyle = theme.line;
  for (const box of placement.boxes.values()) {
    const small = shrunk(box, shrink);
    context.fillRect(small.x, small.y, small.width, small.height);
  }
  for (const node of frame.measured.scene.nodes) {
    const place = placement.nodes.get(node.id);
    if (place === undefined) continue;
    const state = shownState(node, frame.measured.scene.mode, frame.hopLimit);
    if (frame.selection.has(node.id)) context.fillStyle = theme.accent;
    else context.fillStyle = state === null || state === "up" ? theme.edge : theme.state[state];
    const small = shrunk(place, shrink);
    context.fillRect(small.x, small.y, Math.max(2, small.width), Math.max(2, small.height));
  }
}

/** Frames what is in sight in the accent colour. */
export function drawMinimapSight(frame: MinimapFrame, pixels: number): void {
  const { context, theme, shrink } = frame;
  context.setTransform(pixels, 0, 0, pixels, 0, 0);
  const sight = shrunk(frame.visible, shrink);
  const left = Math.max(1, sight.x);
  const top = Math.max(1, sight.y);
  boxPath(
    context,
    {
      x: left,
      y: top,
      width: Math.max(4, Math.min(frame.width - 1, sight.x + sight.width) - left),
      height: Math.max(4, Math.min(frame.height - 1, sight.y + sight.height) - top),
    },
    2,
  );
  context.strokeStyle = theme.accent;
  context.lineWidth = 1.5;
  context.stroke();
}

function shrunk(rect: Rect, { scale, x, y }: Shrink): Rect {
  return { x: rect.x * scale + x, y: rect.y * scale + y, width: rect.width * scale, height: rect.height * scale };
}
