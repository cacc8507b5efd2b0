import type { OverviewColumns } from "../../../ipc/overview-columns";
import type { PointFrame } from "./painter";

/** How much of each pixel of a square a disc covers, 0 to 255. */
interface Stamp {
  /** Device pixels from the middle to the border of the square. */
  readonly reach: number;
  readonly cover: Uint8Array;
}

/**
 * CIs and lines written into the pixels of a picture, which for tens of thousands takes a tenth of what as many shapes
 * take on a canvas. Discs meet whole pixels only and lines are stepped, which nobody sees while they move.
 */
export class PixelRaster {
  private image = new ImageData(1, 1);
  /** Signed, since engines keep such numbers in registers. */
  private words = new Int32Array(this.image.data.buffer);
  private stamp: Stamp & { readonly radius: number } = { radius: 0, reach: 0, cover: new Uint8Array(1) };

  /** The picture of this frame, as large as the canvas it is for. */
  draw(columns: OverviewColumns, paint: Uint32Array, frame: PointFrame, width: number, height: number): ImageData {
    if (this.image.width !== width || this.image.height !== height) {
      this.image = new ImageData(width, height);
      this.words = new Int32Array(this.image.data.buffer);
    } else {
      this.words.fill(0);
    }
    if (frame.lines > 0) this.drawLines(columns, frame);
    const radius = frame.radius * frame.scale;
    if (this.stamp.radius !== radius) this.stamp = { radius, ...stampOf(radius) };
    // Dimmed ones first, so that they lie below.
    const alphas = alphasOf(paint);
    for (const alpha of alphas) this.drawDiscs(columns, paint, frame, alpha);
    return this.image;
  }

  private drawDiscs({ places }: OverviewColumns, paint: Uint32Array, { camera, scale }: PointFrame, alpha: number): void {
    const { words, stamp } = this;
    const { width, height } = this.image;
    const { reach, cover } = stamp;
    const side = 2 * reach + 1;
    const inside: number[] = [];
    const border: number[] = [];
    const borderAlpha: number[] = [];
    cover.forEach((covered, at) => {
      const offset = Math.floor(at / side) * width + (at % side);
      if (covered === 255) inside.push(offset);
      else if (covered > 0) {
        border.push(offset);
        borderAlpha.push(Math.round((alpha * covered) / 255));
      }
    });
    const [zoom, left, top] = [camera.zoom * scale, camera.x * scale - reach + 0.5, camera.y * scale - reach + 0.5];
    const [right, bottom] = [width - side, height - side];
    const count = paint.length;
    for (let ci = 0; ci < count; ci += 1) {
      const word = (paint[ci] ?? 0) | 0;
      if (word >>> 24 !== alpha) continue;
      const x = Math.floor((places[2 * ci] ?? 0) * zoom + left);
      const y = Math.floor((places[2 * ci + 1] ?? 0) * zoom + top);
      if (x < 0 || y < 0 || x > right || y > bottom) continue;
      const corner = y * width + x;
      for (let part = 0; part < inside.length; part += 1) words[corner + (inside[part] ?? 0)] = word;
      const colour = word & 0xff_ff_ff;
      for (let part = 0; part < border.length; part += 1) {
        const at = corner + (border[part] ?? 0);
        const own = borderAlpha[part] ?? 0;
        // Borders of neighbours do not take anything from each other.
        if (own > (words[at] ?? 0) >>> 24) words[at] = colour | (own << 24);
      }
    }
  }

  private drawLines({ places, pairs, pairsWithin }: OverviewColumns, { camera, scale, lines, lineColour }: PointFrame): void {
    const { words } = this;
    const { width, height } = this.image;
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(lineColour.slice(at, at + 2), 16));
    const word = red | (green << 8) | (blue << 16) | (Math.round(lines * 0.55 * 255) << 24);
    const [zoom, left, top] = [camera.zoom * scale, camera.x * scale, camera.y * scale];
    for (let pair = 0; pair < pairsWithin; pair += 1) {
      const [one, other] = [pairs[pair * 2] ?? 0, pairs[pair * 2 + 1] ?? 0];
      const fromX = (places[one * 2] ?? 0) * zoom + left;
      const fromY = (places[one * 2 + 1] ?? 0) * zoom + top;
      const byX = (places[other * 2] ?? 0) * zoom + left - fromX;
      const byY = (places[other * 2 + 1] ?? 0) * zoom + top - fromY;
      if (Math.max(fromX, fromX + byX) < 0 || Math.min(fromX, fromX + byX) >= width) continue;
      if (Math.max(fromY, fromY + byY) < 0 || Math.min(fromY, fromY + byY) >= height) continue;
      // A pixel for each step along the longer side (digital differential analyser).
      const steps = Math.ceil(Math.max(Math.abs(byX), Math.abs(byY), 1));
      for (let step = 0; step <= steps; step += 1) {
        const x = Math.floor(fromX + (byX * step) / steps);
        const y = Math.floor(fromY + (byY * step) / steps);
        if (x >= 0 && y >= 0 && x < width && y < height) words[y * width + x] = word;
      }
    }
  }
}

/** The opacities there are, the least first. */
function alphasOf(paint: Uint32Array): readonly number[] {
  const seen = new Uint8Array(256);
  for (const word of paint) seen[word >>> 24] = 1;
  return [...seen.keys()].filter((alpha) => alpha > 0 && seen[alpha] === 1);
}

/** A disc of this radius in device pixels, its middle in the middle of a pixel. */
export function stampOf(radius: number): Stamp {
  const reach = Math.ceil(radius - 0.5);
  const side = 2 * reach + 1;
  const cover = new Uint8Array(side * side);
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      const distance = Math.hypot(row - reach, column - reach);
      cover[row * side + column] = Math.round(255 * Math.min(1, Math.max(0, radius + 0.5 - distance)));
    }
  }
  return { reach, cover };
}
