/** Width of the ground's colour around each letter, in pixels. */
const halo = 3.5;
/** Pixels around the letters. */
const margin = 3;
const mostKept = 800;

/** How a text is written. */
export interface TextStyle {
  readonly font: string;
  readonly colour: string;
  /** What is below it, so that it can be read on whatever is drawn there. */
  readonly ground: string;
}

/** A text as it was drawn once. */
interface Sprite {
  readonly canvas: HTMLCanvasElement;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * Texts with a halo. Drawing letters and their outlines anew with every frame is what takes longest in an overview
 * that moves; each is drawn once and then put wherever it belongs.
 */
export class TextSprites {
  private readonly sprites = new Map<string, Sprite>();
  private readonly widths = new Map<string, number>();
  private readonly shorter = new Map<string, string>();
  private scale = 1;

  /** Device pixels of one CSS pixel; another number forgets what was drawn. */
  setScale(scale: number): void {
    if (scale === this.scale) return;
    this.scale = scale;
    this.sprites.clear();
  }

  /** Width of a text in CSS pixels. */
  width(context: CanvasRenderingContext2D, text: string, font: string): number {
    return kept(this.widths, `${font}\n${text}`, () => {
      context.font = font;
      return context.measureText(text).width;
    });
  }

  /** A name cut in its middle, so that its end survives. */
  shortened(context: CanvasRenderingContext2D, text: string, most: number, font: string): string {
    // Steps, so that a zoom does not ask for every width there is.
    const room = Math.floor(most / 12) * 12;
    return kept(this.shorter, `${room}\n${font}\n${text}`, () => {
      if (this.width(context, text, font) <= room) return text;
      for (let left = Math.min(text.length - 1, 80); left > 4; left -= 2) {
        const short = `${text.slice(0, Math.ceil(left / 2))}…${text.slice(-Math.floor(left / 2))}`;
        if (this.width(context, short, font) <= room) return short;
      }
      return "…";
    });
  }

  /** Writes a text with its upper left corner there. */
  write(context: CanvasRenderingContext2D, text: string, x: number, y: number, style: TextStyle): void {
    const sprite = kept(this.sprites, `${style.font}\n${style.colour}\n${style.ground}\n${text}`, () => this.drawn(context, text, style));
    const { scale } = this;
    // Whole device pixels, so that letters stay sharp.
    const [left, top] = [Math.round((x - margin) * scale) / scale, Math.round((y - margin) * scale) / scale];
    context.drawImage(sprite.canvas, left, top, sprite.width, sprite.height);
  }

  private drawn(context: CanvasRenderingContext2D, text: string, { font, colour, ground }: TextStyle): Sprite {
    const canvas = document.createElement("canvas");
    const { scale } = this;
    canvas.width = Math.ceil((this.width(context, text, font) + 2 * margin) * scale);
    canvas.height = Math.ceil((lineHeightOf(font) + 2 * margin) * scale);
    const own = canvas.getContext("2d");
    if (own !== null) {
      own.scale(scale, scale);
      own.font = font;
      own.textBaseline = "top";
      own.lineJoin = "round";
      own.strokeStyle = ground;
      own.lineWidth = halo;
      own.strokeText(text, margin, margin);
      own.fillStyle = colour;
      own.fillText(text, margin, margin);
    }
    return { canvas, width: canvas.width / scale, height: canvas.height / scale };
  }
}

function lineHeightOf(font: string): number {
  return Number.parseFloat(/([\d.]+)px/.exec(font)?.[1] ?? "12") * 1.35;
}

function kept<T>(all: Map<string, T>, key: string, make: () => T): T {
  const known = all.get(key);
  if (known !== undefined) return known;
  if (all.size >= mostKept) all.clear();
  const made = make();
  all.set(key, made);
  return made;
}
