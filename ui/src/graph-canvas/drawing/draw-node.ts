import type { PlacedNode } from "../layout/placement";
import { detailFont, enlarged, nameFont, sheets, type NodeText } from "../node-size";
import type { ImpactState, SceneNode } from "../scene";
import type { Frame } from "./frame";
import { nodeStyle, shownState, type NodeStyle } from "./node-style";
import { boxPath, drawIcon } from "./shapes";

const cornerRadius = 5;

const badgeRadius = 8;

/** Radius of a node's corners: services are pills. */
export function radiusOf(node: SceneNode, place: PlacedNode): number {
  return node.shape === "pill" ? place.height / 2 : cornerRadius;
}

/** The box of a node without the sheets behind a fold. */
export function faceOf(node: SceneNode, place: PlacedNode): PlacedNode {
  if (node.shape !== "fold") return place;
  return { ...place, y: place.y + sheets, width: place.width - sheets, height: place.height - sheets };
}

/** Draws one node with its state, texts and icons, as far as the zoom lets them be read. */
export function drawNode(usual: Frame, node: SceneNode, whole: PlacedNode, text: NodeText): void {
  const frame = node.mark?.large === true ? { ...usual, metrics: enlarged(usual.metrics) } : usual;
  const place = faceOf(node, whole);
  const { context, theme, detail, measured } = frame;
  const state = shownState(node, measured.scene.mode, frame.hopLimit);
  const style = nodeStyle(node, state, theme);
  if (!detail.shapes) {
    context.fillStyle = state === null || state === "up" ? style.border : theme.state[state];
    // However far away, it is not lost between two pixels.
    const least = frame.grid.lineWidth(1);
    context.fillRect(place.x, place.y, Math.max(place.width, least), Math.max(place.height, least));
    return;
  }
  const selected = frame.selection.has(node.id);
  const radius = radiusOf(node, place);
  context.globalAlpha = style.alpha;
  if (node.shape === "fold") drawSheets(frame, place, radius, style);
  drawBox(frame, place, radius, style, frame.hovered === node.id, selected);
  const named = node.importance >= detail.namesFrom;
  if (named) drawText(frame, node, place, text, style);
  if (detail.icons) {
    const side = frame.metrics.icon;
    const left = place.x + (named ? frame.metrics.iconLeft + roundness(node) : (place.width - side) / 2);
    drawIcon(context, node.icon, { x: left, y: place.y + (place.height - side) / 2 }, side, style.icon);
  }
  if (detail.icons) drawBadge(frame, node, place, style);
  context.globalAlpha = 1;
  if (state !== null && state !== "up") drawStateIcon(frame, place, state, roundness(node), named);
  if (node.forced === true && state !== null && state !== "up") drawForcedRing(frame, place, radius, state);
  if (selected) drawRing(frame, place, radius);
  if (detail.keys && node.hops !== undefined && state !== null && state !== "up") drawHops(frame, place, node.hops, state);
}

/** A disc at the upper right corner with the badge of a styling rule, and a pin at the upper left where the user put the node. */
function drawBadge({ context, theme }: Frame, node: SceneNode, place: PlacedNode, style: NodeStyle): void {
  const disc = (icon: NonNullable<SceneNode["mark"]>["badge"], x: number, colour: string): void => {
    if (icon === undefined) return;
    context.beginPath();
    context.arc(x, place.y + 1, badgeRadius, 0, 2 * Math.PI);
    context.fillStyle = theme.node;
    context.fill();
    context.strokeStyle = colour;
    context.lineWidth = 1.2;
    context.stroke();
    drawIcon(context, icon, { x: x - 5.5, y: place.y - 4.5 }, 11, colour);
  };
  const own = node.mark?.hue === undefined ? theme.text2 : style.border;
  // Over the corner, so that the name stays free.
  disc(node.mark?.badge, place.x + place.width - 3, own);
  if (node.pinned === true) disc("pin", place.x + 3, theme.text2);
}

function roundness(node: SceneNode): number {
  return node.shape === "pill" ? 4 : 0;
}

function drawSheets(frame: Frame, place: PlacedNode, radius: number, style: NodeStyle): void {
  const { context } = frame;
  for (const by of [sheets, sheets / 2]) {
    boxPath(context, frame.grid.rect({ ...place, x: place.x + by, y: place.y - by }), radius, -frame.grid.lineWidth(1) / 2);
    context.fillStyle = style.background;
    context.fill();
    context.strokeStyle = style.border;
    context.lineWidth = frame.grid.lineWidth(1);
    context.stroke();
  }
}

function drawBox(
  frame: Frame,
  place: PlacedNode,
  radius: number,
  style: NodeStyle,
  hovered: boolean,
  selected: boolean,
): void {
  const { context, theme } = frame;
  boxPath(context, place, radius);
  context.fillStyle = style.background;
  context.fill();
  if (style.fill === "hatched") drawHatch(frame, place);
  const width = frame.grid.lineWidth(style.borderWidth);
  boxPath(context, place, radius, -width / 2);
  const plainBorder = style.border === theme.nodeBorder;
  context.strokeStyle = selected && plainBorder ? theme.accent : hovered && plainBorder ? theme.edge : style.border;
  context.lineWidth = width;
  context.setLineDash([...style.borderDash]);
  context.stroke();
  context.setLineDash([]);
}

/** Fills the current path with 45° lines. */
function drawHatch(frame: Frame, place: PlacedNode): void {
  const { context, theme } = frame;
  context.save();
  context.clip();
  context.beginPath();
  const step = 7;
  const phase = place.x + place.y;
  for (let along = place.x - place.height; along < place.x + place.width; along += step) {
    const x = along - (phase % step);
    context.moveTo(x, place.y + place.height);
    context.lineTo(x + place.height, place.y);
  }
  context.strokeStyle = theme.state.degraded;
  context.globalAlpha *= 0.5;
  context.lineWidth = 1.6;
  context.stroke();
  context.restore();
}

function drawText(frame: Frame, node: SceneNode, place: PlacedNode, text: NodeText, style: NodeStyle): void {
  const { context, metrics, theme, measure } = frame;
  const bold = nameFont(metrics.nameSize, theme.font);
  const regular = detailFont(metrics.detailSize, theme.font);
  const left = frame.grid.x(place.x + metrics.textLeft + roundness(node));
  const keys = frame.detail.keys;
  if (style.fill === "hatched") {
    const width = Math.max(measure(text.name, bold), measure(text.detail, regular));
    context.fillStyle = style.background;
    context.fillRect(left - 3, place.y + 3, width + 6, place.height - 6);
  }
  const baseline = frame.grid.y(place.y + (keys ? metrics.nameBaseline : place.height / 2 + metrics.nameSize * 0.36));
  context.textBaseline = "alphabetic";
  context.textAlign = "left";
  context.font = bold;
  context.fillStyle = style.name;
  context.fillText(text.name, left, baseline);
  if (style.struck) {
    context.fillRect(left, baseline - metrics.nameSize * 0.34, measure(text.name, bold), 1);
  }
  if (!keys) return;
  context.font = regular;
  context.fillStyle = style.detail;
  context.fillText(text.detail, left, frame.grid.y(place.y + metrics.detailBaseline));
}

function drawStateIcon(frame: Frame, place: PlacedNode, state: ImpactState, round: number, named: boolean): void {
  const { context, metrics, theme } = frame;
  const side = named ? metrics.stateIcon : Math.min(place.height - 8, 24);
  const at = { x: place.x + place.width - side - 7 - round / 2, y: place.y + (place.height - side) / 2 };
  if (state === "down") drawIcon(context, "square-x", at, side, theme.onDown, "filled");
  else if (state === "at_risk") drawIcon(context, "alert-triangle", at, side, theme.state.at_risk, "filled");
  else drawIcon(context, "circle-half-2", at, side, theme.state.degraded);
}

function drawForcedRing(frame: Frame, place: PlacedNode, radius: number, state: ImpactState): void {
  const { context, theme } = frame;
  boxPath(context, place, radius, 4);
  context.strokeStyle = theme.state[state];
  context.lineWidth = 1.6;
  context.setLineDash([1.6, 2.6]);
  context.stroke();
  context.setLineDash([]);
}

function drawRing(frame: Frame, place: PlacedNode, radius: number): void {
  const { context, theme } = frame;
  boxPath(context, place, radius, 4);
  context.strokeStyle = theme.accent;
  context.lineWidth = 2;
  context.stroke();
}

function drawHops(frame: Frame, place: PlacedNode, hops: number, state: ImpactState): void {
  const { context, theme } = frame;
  const middle = { x: place.x + 1, y: place.y + 1 };
  context.beginPath();
  context.arc(middle.x, middle.y, 7.5, 0, 2 * Math.PI);
  context.fillStyle = theme.canvas;
  context.fill();
  context.strokeStyle = theme.state[state];
  context.lineWidth = 1.3;
  context.stroke();
  context.font = nameFont(hops > 99 ? 7 : 9, theme.font);
  context.fillStyle = theme.text;
  context.textAlign = "center";
  context.fillText(String(hops), middle.x, middle.y + 3.2);
}
