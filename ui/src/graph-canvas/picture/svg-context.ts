import type { Context } from "../drawing/frame";
import type { MeasureText } from "../text-metrics";
import { SvgPath } from "./svg-path";
import { svgAttributes, svgNumber, svgText } from "./svg-text";

/** What is saved and restored. */
interface Pen {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  readonly fillStyle: Context["fillStyle"];
  readonly strokeStyle: Context["strokeStyle"];
  readonly lineWidth: number;
  readonly lineCap: CanvasLineCap;
  readonly lineJoin: CanvasLineJoin;
  readonly globalAlpha: number;
  readonly font: string;
  readonly dash: readonly number[];
  readonly clip: string | undefined;
}

/**
 * Writes what is drawn into a vector drawing: as much of a canvas's context as scenes use, with plain colours and
 * without rotation. Text is told its measured width, so that it keeps its place where the font is missing.
 */
export class SvgContext implements Context {
  fillStyle: Context["fillStyle"] = "#000000";
  strokeStyle: Context["strokeStyle"] = "#000000";
  lineWidth = 1;
  lineCap: CanvasLineCap = "butt";
  lineJoin: CanvasLineJoin = "miter";
  globalAlpha = 1;
  font = "10px sans-serif";
  textAlign: CanvasTextAlign = "start";
  textBaseline: CanvasTextBaseline = "alphabetic";
  private path = new SvgPath();
  private place = { scale: 1, x: 0, y: 0 };
  private dash: readonly number[] = [];
  private clipped: string | undefined = undefined;
  private clips = 0;
  private readonly saved: Pen[] = [];
  private readonly elements: string[] = [];

  constructor(
    private readonly measure: MeasureText,
    /** Tells the data of an outline, which a path itself does not. */
    private readonly outlineData: (path: Path2D) => string,
  ) {}

  /** The file: a drawing of this size that needs nothing else, named for those who do not see it. */
  document(width: number, height: number, title: string, description: string): string {
    const root = svgAttributes({
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${svgNumber(width)} ${svgNumber(height)}`,
      role: "img",
      "xml:space": "preserve",
    });
    const words = `<title>${svgText(title)}</title><desc>${svgText(description)}</desc>`;
    return `<svg${root}>${words}\n${this.elements.join("\n")}\n</svg>\n`;
  }

  setTransform(a: number, _b: number, _c: number, _d: number, e: number, f: number): void {
    this.place = { scale: a, x: e, y: f };
  }

  translate(x: number, y: number): void {
    const { scale } = this.place;
    this.place = { scale, x: this.place.x + x * scale, y: this.place.y + y * scale };
  }

  scale(x: number): void {
    this.place = { ...this.place, scale: this.place.scale * x };
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, globalAlpha, font, dash } = this;
    const pen = { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, globalAlpha, font, dash };
    this.saved.push({ ...this.place, ...pen, clip: this.clipped });
  }

  restore(): void {
    const pen = this.saved.pop();
    if (pen === undefined) return;
    const { scale, x, y, clip, dash, ...styles } = pen;
    this.place = { scale, x, y };
    this.clipped = clip;
    this.dash = dash;
    Object.assign(this, styles);
  }

  beginPath(): void {
    this.path = new SvgPath();
  }

  moveTo(x: number, y: number): void {
    this.path.moveTo(this.at(x, y));
  }

  lineTo(x: number, y: number): void {
    this.path.lineTo(this.at(x, y));
  }

  arcTo(cornerX: number, cornerY: number, endX: number, endY: number, radius: number): void {
    this.path.arcTo(this.at(cornerX, cornerY), this.at(endX, endY), radius * this.place.scale);
  }

  /** Scenes draw whole circles only. */
  arc(x: number, y: number, radius: number): void {
    this.path.circle(this.at(x, y), radius * this.place.scale);
  }

  roundRect(x: number, y: number, width: number, height: number, radius: number): void {
    const { scale } = this.place;
    const corner = this.at(x, y);
    this.path.box(corner.x, corner.y, width * scale, height * scale, radius * scale);
  }

  closePath(): void {
    this.path.close();
  }

  clip(): void {
    this.clips += 1;
    this.clipped = `clip${this.clips}`;
    this.elements.push(`<clipPath id="${this.clipped}"><path d="${this.path.data}"/></clipPath>`);
  }

  setLineDash(dash: readonly number[]): void {
    this.dash = dash;
  }

  fill(path?: Path2D): void {
    this.add("path", { ...this.shape(path), fill: String(this.fillStyle) });
  }

  stroke(path?: Path2D): void {
    // An outline is scaled as a whole, its line with it.
    this.add("path", { ...this.shape(path), ...this.line(path === undefined ? this.place.scale : 1) });
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.add("rect", { ...this.rect(x, y, width, height), fill: String(this.fillStyle) });
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    this.add("rect", { ...this.rect(x, y, width, height), ...this.line(this.place.scale) });
  }

  fillText(text: string, x: number, y: number): void {
    if (text === "") return;
    const { scale } = this.place;
    const [, weight, size, family] = /^(?:(\d+) )?([\d.]+)px (.+)$/.exec(this.font) ?? [];
    const attributes = svgAttributes({
      ...this.at(x, y),
      fill: String(this.fillStyle),
      "font-family": family,
      "font-size": Number(size ?? 10) * scale,
      "font-weight": weight,
      "text-anchor": this.textAlign === "center" ? "middle" : undefined,
      textLength: this.measure(text, this.font) * scale,
      lengthAdjust: "spacingAndGlyphs",
      ...this.common(),
    });
    this.elements.push(`<text${attributes}>${svgText(text)}</text>`);
  }

  private at(x: number, y: number): { x: number; y: number } {
    return { x: x * this.place.scale + this.place.x, y: y * this.place.scale + this.place.y };
  }

  private rect(x: number, y: number, width: number, height: number): Record<string, number> {
    return { ...this.at(x, y), width: width * this.place.scale, height: height * this.place.scale };
  }

  private shape(path: Path2D | undefined): Record<string, string | undefined> {
    if (path === undefined) return { d: this.path.data };
    const { scale, x, y } = this.place;
    return { d: this.outlineData(path), transform: `translate(${svgNumber(x)} ${svgNumber(y)}) scale(${scale})` };
  }

  private line(scale: number): Record<string, string | number | undefined> {
    return {
      fill: "none",
      stroke: String(this.strokeStyle),
      "stroke-width": this.lineWidth * scale,
      "stroke-linecap": this.lineCap === "butt" ? undefined : this.lineCap,
      "stroke-linejoin": this.lineJoin === "miter" ? undefined : this.lineJoin,
      "stroke-dasharray": this.dash.length === 0 ? undefined : this.dash.map((part) => svgNumber(part * scale)).join(" "),
    };
  }

  private common(): Record<string, string | number | undefined> {
    return {
      opacity: this.globalAlpha === 1 ? undefined : this.globalAlpha,
      "clip-path": this.clipped === undefined ? undefined : `url(#${this.clipped})`,
    };
  }

  private add(name: string, values: Readonly<Record<string, string | number | undefined>>): void {
    this.elements.push(`<${name}${svgAttributes({ ...values, ...this.common() })}/>`);
  }
}
