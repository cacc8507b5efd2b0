/** Measures one line of text set in a CSS font, in pixels. */
export type MeasureText = (text: string, font: string) => number;

const mostKept = 20_000;

/**
 * A measure backed by a canvas, with the widths it has found kept. Needs a browser. The canvas is part of the page,
 * without any size: only there it sets text with the page's font features, such as tabular digits, as the drawing does,
 * and with glyphs at their exact places, so that widths scale with the zoom.
 */
export function canvasMeasure(): MeasureText {
  const canvas = document.createElement("canvas");
  canvas.width = 0;
  canvas.height = 0;
  canvas.style.position = "absolute";
  canvas.style.textRendering = "geometricPrecision";
  canvas.ariaHidden = "true";
  document.body.append(canvas);
  const context = canvas.getContext("2d");
  const widths = new Map<string, number>();
  return (text, font) => {
    if (context === null) return text.length * 6.5;
    const id = `${font}\n${text}`;
    const known = widths.get(id);
    if (known !== undefined) return known;
    if (context.font !== font) context.font = font;
    const width = context.measureText(text).width;
    if (widths.size >= mostKept) widths.clear();
    widths.set(id, width);
    return width;
  };
}

/** Beyond this no name is measured in full: it cannot fit, and shaping 10,000 characters is slow. */
const longestMeasured = 120;

/**
 * The text, or its two ends around an ellipsis where it is wider than `width`. The end is kept as long as the
 * start, so that "-01" survives. Costs a logarithmic number of measurements.
 */
export function shortenMiddle(text: string, width: number, font: string, measure: MeasureText): string {
  const characters = Array.from(text.length > 4 * longestMeasured ? clip(text) : text);
  const whole = characters.join("");
  const clipped = whole.length < text.length;
  if (!clipped && characters.length <= longestMeasured && measure(whole, font) <= width) return whole;
  let fits = 0;
  let tooMany = Math.min(characters.length, longestMeasured);
  while (tooMany - fits > 1) {
    const kept = (fits + tooMany) >> 1;
    if (measure(ends(characters, kept), font) <= width) fits = kept;
    else tooMany = kept;
  }
  return ends(characters, fits);
}

function clip(text: string): string {
  return text.slice(0, 2 * longestMeasured) + text.slice(-2 * longestMeasured);
}

function ends(characters: readonly string[], kept: number): string {
  const tail = kept >> 1;
  return `${characters.slice(0, kept - tail).join("")}…${tail === 0 ? "" : characters.slice(-tail).join("")}`;
}

/** Text safe to draw on one line: control and direction characters would reorder or break what stands beside it. */
export function plainLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069]+/g, " ").trim();
}
