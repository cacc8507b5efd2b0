import { plainLine, shortenMiddle, type MeasureText } from "./text-metrics";
import type { Density, Scene, SceneNode } from "./scene";

/** Measures of nodes at one density, in CSS pixels at zoom 1. */
export interface NodeMetrics {
  readonly height: number;
  readonly icon: number;
  readonly iconLeft: number;
  readonly textLeft: number;
  readonly nameSize: number;
  readonly detailSize: number;
  /** Distance of the two baselines from the node's top. */
  readonly nameBaseline: number;
  readonly detailBaseline: number;
  readonly stateIcon: number;
  readonly pillHeight: number;
  readonly pillSize: number;
}

const metrics: Readonly<Record<Density, NodeMetrics>> = {
  map: {
    height: 34, icon: 16, iconLeft: 9, textLeft: 31, nameSize: 11.5, detailSize: 9.5,
    nameBaseline: 14.5, detailBaseline: 26.5, stateIcon: 15, pillHeight: 14, pillSize: 9.5,
  },
  beside: {
    height: 30, icon: 15, iconLeft: 9, textLeft: 30, nameSize: 11.5, detailSize: 9.5,
    nameBaseline: 13, detailBaseline: 24.5, stateIcon: 14, pillHeight: 14, pillSize: 9.5,
  },
  figure: {
    height: 27, icon: 13, iconLeft: 8, textLeft: 26, nameSize: 10, detailSize: 8.5,
    nameBaseline: 11.5, detailBaseline: 22, stateIcon: 12, pillHeight: 12, pillSize: 8,
  },
};

/** Least and greatest width of a node. */
export const nodeWidths = { least: 96, greatest: 262 };

const rightPadding = 11;
const statePadding = 7;

/** By how much a node is drawn larger that a styling rule makes large. */
const largeFactor = 1.25;

/** The measures of a node that is drawn large. */
export function enlarged(usual: NodeMetrics): NodeMetrics {
  const scaled = Object.entries(usual).map(([name, value]: [string, number]) => [name, value * largeFactor]);
  return { ...usual, ...Object.fromEntries(scaled), height: Math.round(usual.height * largeFactor) };
}

/** The measures of one density. */
export function metricsOf(density: Density): NodeMetrics {
  return metrics[density];
}

/**
 * CSS font of node names. Heavier than the pictures' 600: WebKit draws dark text on a canvas thinner than on the page.
 */
export function nameFont(size: number, family: string): string {
  return `680 ${size}px ${family}`;
}

/** CSS font of keys and other second lines. */
export function detailFont(size: number, family: string): string {
  return `400 ${size}px ${family}`;
}

/** CSS font of group pills and hop numbers. */
export function pillFont(size: number, family: string): string {
  return `550 ${size}px ${family}`;
}

/** The second line in full: the detail, and what is unusual about the life cycle. */
export function detailLine(node: SceneNode): string {
  const detail = plainLine(node.detail);
  if (node.lifecycleLabel === "") return detail;
  return detail === "" ? node.lifecycleLabel : `${detail} · ${node.lifecycleLabel}`;
}

/** How far the sheets behind a fold stand out above and to the right of it. */
export const sheets = 5;

/** A node's size and the texts that fit into it. */
export interface NodeText {
  readonly width: number;
  readonly height: number;
  readonly name: string;
  readonly detail: string;
}

/** Finds the width of a node from its texts and shortens them in the middle where they exceed the greatest width. */
export function nodeText(
  node: SceneNode,
  mode: Scene["mode"],
  density: Density,
  family: string,
  measure: MeasureText,
): NodeText {
  const size = node.mark?.large === true ? enlarged(metrics[density]) : metrics[density];
  const round = node.shape === "pill" ? 4 : 0;
  const right = mode === "impact" ? size.stateIcon + 2 * statePadding : rightPadding + round;
  const around = size.textLeft + round + right;
  const room = nodeWidths.greatest - around;
  const bold = nameFont(size.nameSize, family);
  const regular = detailFont(size.detailSize, family);
  const name = shortenMiddle(plainLine(node.name), room, bold, measure);
  const detail = shortenMiddle(detailLine(node), room, regular, measure);
  const text = Math.max(measure(name, bold), measure(detail, regular));
  const width = Math.ceil(Math.max(nodeWidths.least, Math.min(nodeWidths.greatest, around + text)));
  const behind = node.shape === "fold" ? sheets : 0;
  return { width: width + behind, height: size.height + behind, name, detail };
}

/** Width of a pill around `label`. */
export function pillWidth(label: string, density: Density, family: string, measure: MeasureText): number {
  const size = metrics[density].pillSize;
  return Math.ceil(measure(label, pillFont(size, family)) + 12);
}
