import type { Camera } from "../../../graph-canvas/camera";
import type { OverviewColumns } from "../../../ipc/overview-columns";
import type { PointFrame, PointPainter } from "./painter";

/** From this many CIs on a moving picture is the last one moved, and drawn anew when it rests. */
const MANY = 4_000;
/** A mark with a smaller radius in pixels is a square: nobody sees the corners, and it is drawn sooner. */
const LEAST_ROUND = 1.5;

/** Draws on a plain canvas, for web views without WebGL or with a slow one. */
export function createCanvasPainter(canvas: HTMLCanvasElement): PointPainter | null {
  const context = canvas.getContext("2d");
  if (context === null) return null;
  const kept = document.createElement("canvas");
  let keptCamera: Camera | null = null;
  let columns: OverviewColumns | null = null;
  let byPaint: readonly (readonly [string, Uint32Array])[] = [];

  const drawAnew = (frame: PointFrame): void => {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    if (columns === null) return;
    context.setTransform(frame.scale, 0, 0, frame.scale, 0, 0);
    if (frame.lines > 0) drawLines(context, columns, frame);
    for (const [paint, cis] of byPaint) {
      context.fillStyle = paint;
      drawPoints(context, columns, cis, frame);
    }
  };

  return {
    setColumns: (next) => {
      columns = next;
      byPaint = [];
      keptCamera = null;
    },
    setPaint: (paint) => {
      byPaint = gathered(paint);
      keptCamera = null;
    },
    draw: (frame) => {
      const isSameSize = kept.width === canvas.width && kept.height === canvas.height;
      if (frame.isMoving && keptCamera !== null && isSameSize && (columns?.count ?? 0) > MANY) {
        const { camera, scale } = frame;
        const zoom = camera.zoom / keptCamera.zoom;
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.clearRect(0, 0, canvas.width, canvas.height);
        context.setTransform(zoom, 0, 0, zoom, (camera.x - keptCamera.x * zoom) * scale, (camera.y - keptCamera.y * zoom) * scale);
        context.drawImage(kept, 0, 0);
        return;
      }
      drawAnew(frame);
      if ((columns?.count ?? 0) <= MANY) return;
      kept.width = canvas.width;
      kept.height = canvas.height;
      kept.getContext("2d")?.drawImage(canvas, 0, 0);
      keptCamera = frame.camera;
    },
    finish: () => {
      context.getImageData(0, 0, 1, 1);
    },
    dispose: () => {
      kept.width = 0;
      keptCamera = null;
    },
  };
}

/** The CIs of each colour, dimmed ones first, so that they lie below. */
function gathered(paint: Uint8Array): readonly (readonly [string, Uint32Array])[] {
  const words = new Uint32Array(paint.buffer, paint.byteOffset, paint.length / 4);
  const groups = new Map<number, number[]>();
  words.forEach((word, ci) => {
    const group = groups.get(word);
    if (group === undefined) groups.set(word, [ci]);
    else group.push(ci);
  });
  const styled = [...groups.values()].map((cis) => {
    const [red = 0, green = 0, blue = 0, opacity = 0] = paint.subarray((cis[0] ?? 0) * 4, (cis[0] ?? 0) * 4 + 4);
    return { opacity, style: `rgb(${red} ${green} ${blue} / ${opacity / 255})`, cis: Uint32Array.from(cis) };
  });
  return styled.sort((one, other) => one.opacity - other.opacity).map(({ style, cis }) => [style, cis]);
}

function drawPoints(context: CanvasRenderingContext2D, { places }: OverviewColumns, cis: Uint32Array, frame: PointFrame): void {
  const { camera, viewport, radius } = frame;
  const isRound = radius > LEAST_ROUND;
  if (isRound) context.beginPath();
  for (const ci of cis) {
    const x = (places[ci * 2] ?? 0) * camera.zoom + camera.x;
    const y = (places[ci * 2 + 1] ?? 0) * camera.zoom + camera.y;
    if (x < -radius || y < -radius || x > viewport.width + radius || y > viewport.height + radius) continue;
    if (isRound) {
      context.moveTo(x + radius, y);
      context.arc(x, y, radius, 0, 2 * Math.PI);
    } else {
      context.fillRect(x - radius, y - radius, radius * 2, radius * 2);
    }
  }
  if (isRound) context.fill();
}

function drawLines(context: CanvasRenderingContext2D, { places, pairs, pairsWithin }: OverviewColumns, frame: PointFrame): void {
  const { camera, viewport } = frame;
  context.globalAlpha = frame.lines * 0.55;
  context.strokeStyle = frame.lineColour;
  context.lineWidth = 1;
  context.beginPath();
  for (let pair = 0; pair < pairsWithin; pair += 1) {
    const [one, other] = [pairs[pair * 2] ?? 0, pairs[pair * 2 + 1] ?? 0];
    const fromX = (places[one * 2] ?? 0) * camera.zoom + camera.x;
    const fromY = (places[one * 2 + 1] ?? 0) * camera.zoom + camera.y;
    const toX = (places[other * 2] ?? 0) * camera.zoom + camera.x;
    const toY = (places[other * 2 + 1] ?? 0) * camera.zoom + camera.y;
    const isApart =
      Math.max(fromX, toX) < 0 || Math.max(fromY, toY) < 0 || Math.min(fromX, toX) > viewport.width || Math.min(fromY, toY) > viewport.height;
    if (isApart) continue;
    context.moveTo(fromX, fromY);
    context.lineTo(toX, toY);
  }
  context.stroke();
  context.globalAlpha = 1;
}
