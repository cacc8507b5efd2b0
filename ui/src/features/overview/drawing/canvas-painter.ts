import type { OverviewColumns } from "../../../ipc/overview-columns";
import type { PointFrame, PointPainter } from "./painter";
import { PixelRaster } from "./pixel-raster";

/** From this many CIs on a moving picture is written as pixels, and drawn as shapes when it rests. */
const MANY = 4_000;
/** A mark with a smaller radius in pixels is a square: nobody sees the corners, and it is drawn sooner. */
const LEAST_ROUND = 1.5;

/** Draws on a plain canvas, for web views without WebGL or with a slow one. */
export function createCanvasPainter(canvas: HTMLCanvasElement): PointPainter | null {
  const context = canvas.getContext("2d");
  if (context === null) return null;
  const raster = new PixelRaster();
  let columns: OverviewColumns | null = null;
  let paintWords: Uint32Array = new Uint32Array();
  let byPaint: readonly (readonly [string, Uint32Array])[] = [];

  return {
    setColumns: (next) => {
      columns = next;
      byPaint = [];
      paintWords = new Uint32Array();
    },
    setPaint: (paint) => {
      paintWords = new Uint32Array(paint.buffer, paint.byteOffset, paint.length / 4);
      byPaint = gathered(paint, paintWords);
    },
    draw: (frame) => {
      context.setTransform(1, 0, 0, 1, 0, 0);
      if (columns !== null && frame.isMoving && columns.count > MANY) {
        context.putImageData(raster.draw(columns, paintWords, frame, canvas.width, canvas.height), 0, 0);
        return;
      }
      context.clearRect(0, 0, canvas.width, canvas.height);
      if (columns === null) return;
      context.setTransform(frame.scale, 0, 0, frame.scale, 0, 0);
      if (frame.lines > 0) drawLines(context, columns, frame);
      for (const [paint, cis] of byPaint) {
        context.fillStyle = paint;
        drawPoints(context, columns, cis, frame);
      }
    },
    dispose: () => {
      columns = null;
    },
  };
}

/** The CIs of each colour, dimmed ones first, so that they lie below. */
function gathered(paint: Uint8Array, words: Uint32Array): readonly (readonly [string, Uint32Array])[] {
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
