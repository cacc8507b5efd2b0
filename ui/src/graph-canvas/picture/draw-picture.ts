import type { Shown } from "../canvas-store";
import { drawScene } from "../drawing/draw-scene";
import type { Context } from "../drawing/frame";
import { pixelGrid } from "../drawing/pixel-grid";
import { grow } from "../geometry";
import { detailAt } from "../level-of-detail";
import { detailFont, metricsOf } from "../node-size";
import { plainLine, shortenMiddle, type MeasureText } from "../text-metrics";
import type { CanvasTheme } from "../theme";
import { drawLegend, placeLegend, type PictureLegendRow, titleFont } from "./picture-legend";

/** The words around a drawing that leaves the window. */
export interface PictureWords {
  readonly title: string;
  /** Where it is from and as of when: under the title. */
  readonly source: string;
  readonly legend: readonly PictureLegendRow[];
}

/** All that a picture is made of. */
export interface PictureContent {
  readonly shown: Shown;
  readonly words: PictureWords;
  readonly theme: CanvasTheme;
  readonly measure: MeasureText;
  readonly hopLimit: number;
}

const margin = 24;
const headHeight = 56;
/** Room for rings, tags and marks that stand out of the outermost nodes. */
const around = 14;
const leastWidth = 640;
const nothing: ReadonlySet<string> = new Set();

/** The size of a picture in CSS pixels. */
export function pictureSize({ shown, words, theme, measure }: PictureContent): { readonly width: number; readonly height: number } {
  const { bounds } = shown.placement;
  const inner = Math.max(leastWidth, bounds.width + 2 * around);
  const legend = placeLegend(words.legend, inner, theme.font, measure);
  return {
    width: Math.ceil(inner + 2 * margin),
    height: Math.ceil(headHeight + bounds.height + 2 * around + legend.height + 2 * margin),
  };
}

/**
 * Draws all of a scene at life size with its title, source and legend. What belongs to the window alone is left out:
 * selection, pointer, keyboard. `scale` is pixels of the picture per CSS pixel.
 */
export function drawPicture(context: Context, content: PictureContent, scale: number): void {
  const { shown, words, theme, measure } = content;
  const { bounds } = shown.placement;
  const size = pictureSize(content);
  const inner = size.width - 2 * margin;
  const camera = {
    x: Math.round((size.width - bounds.width) / 2 - bounds.x),
    y: Math.round(headHeight + margin + around - bounds.y),
    zoom: 1,
  };
  drawScene(
    {
      context,
      theme,
      measure,
      measured: shown.measured,
      placement: shown.placement,
      edges: shown.edges,
      metrics: metricsOf(shown.measured.density),
      camera,
      viewport: size,
      grid: pixelGrid(camera, scale),
      visible: grow(bounds, around),
      detail: detailAt(1),
      selection: nothing,
      hovered: null,
      focused: null,
      handle: null,
      connection: null,
      hopLimit: content.hopLimit,
      lines: 1,
    },
    scale,
  );
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.textAlign = "left";
  context.textBaseline = "alphabetic";
  const line = (text: string, font: string, colour: string, y: number): void => {
    context.font = font;
    context.fillStyle = colour;
    context.fillText(shortenMiddle(plainLine(text), inner, font, measure), margin, y);
  };
  line(words.title, titleFont(theme.font), theme.text, margin + 15);
  line(words.source, detailFont(11.5, theme.font), theme.text2, margin + 34);
  const legend = placeLegend(words.legend, inner, theme.font, measure);
  const top = size.height - margin - legend.height;
  context.fillStyle = theme.line;
  context.fillRect(margin, top - 8, inner, 1);
  drawLegend(context, legend, { x: margin, y: top }, theme, measure);
}
