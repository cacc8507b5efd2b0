import type { Context } from "../drawing/frame";
import { boxPath, drawIcon } from "../drawing/shapes";
import { nodeStyle } from "../drawing/node-style";
import type { IconName } from "../icons";
import { detailFont, nameFont, pillFont } from "../node-size";
import type { EdgeKind, Lifecycle, SceneMark, SceneNode } from "../scene";
import type { MeasureText } from "../text-metrics";
import type { CanvasTheme } from "../theme";

/** What stands before a word of the legend. */
export type LegendMark =
  | { readonly kind: "icon"; readonly icon: IconName }
  | { readonly kind: "line"; readonly edge: EdgeKind }
  | { readonly kind: "pill"; readonly text: string }
  | { readonly kind: "status"; readonly lifecycle: Lifecycle }
  | { readonly kind: "rule"; readonly mark: SceneMark };

/** One line of the legend: what it is about, and what it explains with how many there are. */
export interface PictureLegendRow {
  readonly label: string;
  readonly entries: readonly { readonly mark: LegendMark; readonly label: string; readonly count: string }[];
}

const rowHeight = 22;
const headWidth = 56;
const textSize = 11;

const markWidths: Readonly<Record<LegendMark["kind"], number>> = { icon: 15, line: 28, pill: 36, status: 16, rule: 31 };
const markGap = 6;
const entryGap = 18;

interface Placed {
  readonly entry: PictureLegendRow["entries"][number];
  readonly x: number;
  readonly row: number;
}

/** A legend in its places, and how high it is. */
export interface PlacedLegend {
  readonly height: number;
  readonly heads: readonly { readonly label: string; readonly row: number }[];
  readonly entries: readonly Placed[];
}

/** Breaks the rows of a legend to a width. */
export function placeLegend(rows: readonly PictureLegendRow[], width: number, family: string, measure: MeasureText): PlacedLegend {
  const heads: { label: string; row: number }[] = [];
  const entries: Placed[] = [];
  let row = 0;
  for (const { label, entries: own } of rows) {
    if (own.length === 0) continue;
    heads.push({ label, row });
    let x = headWidth;
    for (const entry of own) {
      const words = measure(`${entry.label} ${entry.count}`, detailFont(textSize, family));
      const needed = markWidths[entry.mark.kind] + markGap + words + entryGap;
      if (x > headWidth && x + needed > width) {
        row += 1;
        x = headWidth;
      }
      entries.push({ entry, x, row });
      x += needed;
    }
    row += 1;
  }
  return { height: row * rowHeight, heads, entries };
}

/** Draws a legend with its top left corner here. */
export function drawLegend(
  context: Context,
  legend: PlacedLegend,
  at: { readonly x: number; readonly y: number },
  theme: CanvasTheme,
  measure: MeasureText,
): void {
  const font = detailFont(textSize, theme.font);
  const middleOf = (row: number): number => at.y + row * rowHeight + rowHeight / 2;
  context.textAlign = "left";
  context.textBaseline = "alphabetic";
  for (const { label, row } of legend.heads) {
    context.font = font;
    context.fillStyle = theme.text3;
    context.fillText(label, at.x, middleOf(row) + 4);
  }
  for (const { entry, x, row } of legend.entries) {
    const left = at.x + x;
    const middle = middleOf(row);
    drawMark(context, entry.mark, left, middle, theme);
    const words = left + markWidths[entry.mark.kind] + markGap;
    context.textAlign = "left";
    context.font = font;
    context.fillStyle = theme.text;
    context.fillText(entry.label, words, middle + 4);
    context.fillStyle = theme.text3;
    context.fillText(entry.count, words + measure(entry.label, font) + 5, middle + 4);
  }
}

function drawMark(context: Context, mark: LegendMark, x: number, middle: number, theme: CanvasTheme): void {
  switch (mark.kind) {
    case "icon":
      drawIcon(context, mark.icon, { x, y: middle - 7.5 }, 15, theme.text2);
      return;
    case "line":
      drawLine(context, mark.edge, x, middle, theme);
      return;
    case "pill":
      boxPath(context, { x, y: middle - 7, width: markWidths.pill, height: 14 }, 4, -0.5);
      context.fillStyle = theme.node;
      context.fill();
      context.strokeStyle = theme.text2;
      context.lineWidth = 1;
      context.stroke();
      context.font = pillFont(9.5, theme.font);
      context.fillStyle = theme.text2;
      context.textAlign = "center";
      context.fillText(mark.text, x + markWidths.pill / 2, middle + 3.4);
      return;
    case "status":
      drawStatus(context, { lifecycle: mark.lifecycle }, x, middle, theme);
      return;
    case "rule":
      drawStatus(context, { lifecycle: "live", mark: mark.mark }, x, middle, theme);
      if (mark.mark.badge !== undefined) {
        drawIcon(context, mark.mark.badge, { x: x + 19, y: middle - 6 }, 12, nodeStyle({ lifecycle: "live", mark: mark.mark }, null, theme).icon);
      }
  }
}

function drawLine(context: Context, kind: EdgeKind, x: number, middle: number, theme: CanvasTheme): void {
  const arrow = kind !== "related";
  context.beginPath();
  context.moveTo(x, middle);
  context.lineTo(x + (arrow ? 22 : 28), middle);
  context.strokeStyle = theme.edge;
  context.lineWidth = 1.2;
  context.setLineDash({ hard: [], soft: [5, 4], related: [1.2, 3] }[kind]);
  context.stroke();
  context.setLineDash([]);
  if (!arrow) return;
  context.beginPath();
  context.moveTo(x + 28, middle);
  context.lineTo(x + 21, middle - 3);
  context.lineTo(x + 21, middle + 3);
  context.closePath();
  context.fillStyle = theme.edge;
  context.fill();
}

function drawStatus(context: Context, node: Pick<SceneNode, "lifecycle" | "mark">, x: number, middle: number, theme: CanvasTheme): void {
  const style = nodeStyle(node, null, theme);
  const place = { x, y: middle - 5.5, width: 16, height: 11 };
  boxPath(context, place, 3, -0.5);
  context.globalAlpha = style.alpha;
  context.fillStyle = style.background;
  context.fill();
  context.strokeStyle = style.border;
  context.lineWidth = 1;
  context.setLineDash([...style.borderDash]);
  context.stroke();
  context.setLineDash([]);
  context.fillStyle = style.name;
  if (style.struck) context.fillRect(x, middle - 0.5, place.width, 1);
  context.globalAlpha = 1;
}

/** CSS font of a picture's title. */
export function titleFont(family: string): string {
  return nameFont(15, family);
}
