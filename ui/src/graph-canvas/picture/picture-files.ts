import { drawPicture, pictureSize, type PictureContent } from "./draw-picture";
import { outlineData } from "../icons";
import { SvgContext } from "./svg-context";

/** Pixels of a picture for each CSS pixel, so that it is sharp on paper. */
const sharpness = 2;

/** Beyond these no web view makes a canvas: pixels along a side, and in all. */
const mostAlongSide = 16_000;
const mostInAll = 120_000_000;

/** The picture as a self-contained vector drawing. */
export function svgPicture(content: PictureContent): string {
  const { width, height } = pictureSize(content);
  const context = new SvgContext(content.measure, outlineData);
  drawPicture(context, content, 1);
  return context.document(width, height, content.words.title, content.words.source);
}

/** How many pixels a picture of this size has for each CSS pixel. */
export function pixelsFor({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.min(sharpness, mostAlongSide / Math.max(width, height), Math.sqrt(mostInAll / (width * height)));
}

/** The picture as PNG. Rejects where the web view cannot make a picture of that size. */
export function pngPicture(content: PictureContent): Promise<Blob> {
  const size = pictureSize(content);
  const scale = pixelsFor(size);
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(size.width * scale);
  canvas.height = Math.round(size.height * scale);
  const context = canvas.getContext("2d", { alpha: false });
  if (context === null) return Promise.reject(new Error("The web view gave no canvas"));
  drawPicture(context, content, scale);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error("The web view made no picture"));
      else resolve(blob);
    }, "image/png");
  });
}
