import { type Camera, toScreen, type Viewport } from "../../../graph-canvas/camera";
import type { Rect } from "../../../graph-canvas/geometry";
import type { CanvasTheme } from "../../../graph-canvas/theme";
import type { OverviewView } from "../../../ipc/bindings";
import type { OverviewColumns } from "../../../ipc/overview-columns";
import { isOutside, onScreen } from "./surroundings";
import type { TextSprites } from "./text-sprites";

/** What is written and marked above the CIs. */
export interface Labels {
  readonly view: OverviewView;
  readonly columns: OverviewColumns;
  readonly camera: Camera;
  readonly viewport: Viewport;
  readonly theme: CanvasTheme;
  /** Names by community. */
  readonly names: readonly string[];
  /** How many CIs it has, in words, by community. */
  readonly counts: readonly string[];
  /** Names by region. */
  readonly regions: readonly string[];
  readonly chosen: number | null;
  readonly hovered: number | null;
  /** Radius of a CI in pixels. */
  readonly radius: number;
  /** Places of selected CIs in the columns. */
  readonly selected: readonly number[];
  /** Places of the CIs that are made to fail. */
  readonly failed: readonly number[];
  /** Place of the CI under the pointer. */
  readonly pointed: number | null;
  /** Names of CIs close by, by place in the columns. */
  readonly ciNames: ReadonlyMap<number, string>;
  readonly texts: TextSprites;
}

/** A disc with a smaller radius in pixels has no name. */
const leastNamed = 17;
/** In a region of several, communities are named from this radius in pixels on; before, the region is. */
const leastNamedInRegion = 36;
const lineHeight = 14;
/** A name may be this wide even below a small disc, in pixels. */
const mostNameWidth = 170;

/** Draws names, largest communities first, leaving out those that would run into others. */
export function drawLabels(context: CanvasRenderingContext2D, scene: Labels): void {
  const { view, camera, viewport, theme, chosen, hovered, texts } = scene;
  context.clearRect(0, 0, viewport.width, viewport.height);
  drawMarks(context, scene);
  const taken: Rect[] = [];
  drawCiNames(context, scene, taken);
  const meant = (number: number): boolean => number === chosen || number === hovered;
  const far = farRegions(view, camera);
  const order = view.communities
    .map((community, number) => ({ community, number, disc: onScreen(community, camera) }))
    .filter(({ community, disc }) => community.cis > 0 && !isOutside(disc.x, disc.y, disc.radius + 2 * lineHeight, viewport))
    .filter(({ number, community }) => meant(number) || !far.has(community.region))
    .filter(({ number, disc }) => meant(number) || (disc.radius >= leastNamed && disc.x > 0 && disc.x < viewport.width))
    .sort((one, other) => Number(meant(other.number)) - Number(meant(one.number)) || other.disc.radius - one.disc.radius || one.number - other.number);
  const regionFont = `600 12.5px ${theme.font}`;
  const nameFont = `600 11.5px ${theme.font}`;
  const countFont = `400 10.5px ${theme.font}`;
  const centred = (text: string, x: number, y: number, font: string, colour: string): void =>
    texts.write(context, text, x - texts.width(context, text, font) / 2, y, { font, colour, ground: theme.canvas });
  for (const [region, disc] of far) {
    const name = texts.shortened(context, scene.regions[region] ?? "", mostNameWidth, regionFont);
    const width = texts.width(context, name, regionFont);
    const box = { x: disc.x - width / 2 - 3, y: disc.bottom + 3, width: width + 6, height: lineHeight };
    if (taken.some((other) => overlaps(other, box))) continue;
    taken.push(box);
    centred(name, disc.x, box.y, regionFont, theme.text);
  }
  for (const { number, disc } of order) {
    const name = texts.shortened(context, scene.names[number] ?? "", Math.max(mostNameWidth, disc.radius * 2.2), nameFont);
    const count = scene.counts[number] ?? "";
    const width = Math.max(texts.width(context, name, nameFont), texts.width(context, count, countFont));
    const top = Math.min(disc.y + disc.radius + 3, viewport.height - 2 * lineHeight - 4);
    const box = { x: disc.x - width / 2 - 3, y: top, width: width + 6, height: lineHeight * 2 };
    if (!meant(number) && taken.some((other) => overlaps(other, box))) continue;
    taken.push(box);
    centred(name, disc.x, top, nameFont, number === chosen ? theme.accent : theme.text);
    centred(count, disc.x, top + lineHeight, countFont, theme.text2);
  }
}

/** Regions of which all communities are too far to be named one by one, with the middle and the lower edge of each in pixels. */
function farRegions(view: OverviewView, camera: Camera): ReadonlyMap<number, { readonly x: number; readonly bottom: number }> {
  const regions = new Map<number, { count: number; largest: number; left: number; right: number; bottom: number }>();
  for (const community of view.communities) {
    if (community.cis === 0) continue;
    const { x, y, radius } = onScreen(community, camera);
    const known = regions.get(community.region) ?? { count: 0, largest: 0, left: x, right: x, bottom: y };
    regions.set(community.region, {
      count: known.count + 1,
      largest: Math.max(known.largest, radius),
      left: Math.min(known.left, x - radius),
      right: Math.max(known.right, x + radius),
      bottom: Math.max(known.bottom, y + radius),
    });
  }
  const far = [...regions].filter(([, { count, largest }]) => count > 2 && largest < leastNamedInRegion);
  return new Map(far.map(([region, { left, right, bottom }]) => [region, { x: (left + right) / 2, bottom }]));
}

function drawMarks(context: CanvasRenderingContext2D, { columns, camera, theme, radius, selected, failed, pointed }: Labels): void {
  const ring = (ci: number, colour: string, width: number): void => {
    const at = placeOf(columns, ci, camera);
    context.beginPath();
    context.arc(at.x, at.y, radius + 3, 0, 2 * Math.PI);
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke();
  };
  context.setLineDash([1.6, 2.6]);
  for (const ci of failed) ring(ci, theme.state.down, 1.6);
  context.setLineDash([]);
  const about = pointed === null ? selected.slice(0, 50) : [pointed];
  context.strokeStyle = theme.accent;
  context.globalAlpha = 0.7;
  context.lineWidth = 1.1;
  for (const ci of about) drawJoins(context, columns, camera, ci);
  context.globalAlpha = 1;
  for (const ci of selected) ring(ci, theme.accent, 2);
  if (pointed !== null) ring(pointed, theme.text, 1.5);
}

/** Lines from a CI to all that it is joined to. One pass over the pairs. */
function drawJoins(context: CanvasRenderingContext2D, columns: OverviewColumns, camera: Camera, ci: number): void {
  const from = placeOf(columns, ci, camera);
  context.beginPath();
  for (let at = 0; at < columns.pairs.length; at += 2) {
    const [one, other] = [columns.pairs[at], columns.pairs[at + 1]];
    if (one !== ci && other !== ci) continue;
    const to = placeOf(columns, (one === ci ? other : one) ?? ci, camera);
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
  }
  context.stroke();
}

function drawCiNames(context: CanvasRenderingContext2D, { columns, camera, theme, radius, ciNames, texts }: Labels, taken: Rect[]): void {
  const font = `400 10.5px ${theme.font}`;
  for (const [ci, name] of ciNames) {
    const at = placeOf(columns, ci, camera);
    const text = texts.shortened(context, name, 150, font);
    const box = { x: at.x + radius + 4, y: at.y - 7, width: texts.width(context, text, font), height: 14 };
    if (taken.some((other) => overlaps(other, box))) continue;
    taken.push(box);
    texts.write(context, text, box.x, box.y + 1, { font, colour: theme.text, ground: theme.canvas });
  }
}

function placeOf({ places }: OverviewColumns, ci: number, camera: Camera): { x: number; y: number } {
  return toScreen(camera, { x: places[ci * 2] ?? 0, y: places[ci * 2 + 1] ?? 0 });
}

function overlaps(one: Rect, other: Rect): boolean {
  const apart = one.x > other.x + other.width || other.x > one.x + one.width || one.y > other.y + other.height || other.y > one.y + one.height;
  return !apart;
}
