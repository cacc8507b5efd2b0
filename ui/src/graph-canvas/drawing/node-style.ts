import type { ImpactState, Scene, SceneNode } from "../scene";
import type { CanvasTheme } from "../theme";

/** How a node's box is filled: `hatched` has 45° lines with a plain field behind the text. */
export type Fill = "plain" | "hatched";

/** Colours and lines of one node. */
export interface NodeStyle {
  readonly background: string;
  readonly fill: Fill;
  readonly border: string;
  readonly borderWidth: number;
  readonly borderDash: readonly number[];
  readonly name: string;
  readonly detail: string;
  readonly icon: string;
  readonly struck: boolean;
  readonly alpha: number;
}

/** The state in which a node is shown: none outside impact scenes, and none before the wave has come to it. */
export function shownState(node: SceneNode, mode: Scene["mode"], hopLimit: number): ImpactState | null {
  if (mode === "plain" || node.state === undefined) return null;
  return (node.hops ?? 0) > hopLimit ? "up" : node.state;
}

/** What of a node tells its looks, beside its state. */
type Styled = Pick<SceneNode, "lifecycle" | "change" | "mark">;

/** Colour, border and fill of a node in a state, always told together with an icon. */
export function nodeStyle(node: Styled, state: ImpactState | null, theme: CanvasTheme): NodeStyle {
  const plain: NodeStyle = {
    background: theme.node,
    fill: "plain",
    border: theme.nodeBorder,
    borderWidth: 1,
    borderDash: [],
    name: theme.text,
    detail: theme.text3,
    icon: theme.text2,
    struck: false,
    alpha: 1,
  };
  switch (state) {
    case "down":
      return {
        ...plain,
        background: theme.fillDown,
        border: theme.state.down,
        borderWidth: 2,
        name: theme.onDown,
        detail: theme.onDown,
        icon: theme.onDown,
      };
    case "degraded":
      return { ...plain, background: theme.fillDegraded, fill: "hatched", border: theme.state.degraded, borderWidth: 1.5, detail: theme.text2 };
    case "at_risk":
      return { ...plain, background: theme.fillAtRisk, border: theme.state.at_risk, borderWidth: 1.3, borderDash: [5, 3] };
    default:
      return withChange(node, withMark(node, withLifecycle(node, plain, theme), theme), theme);
  }
}

/** Told together with a disc, so that it is not told by colour alone. */
function withChange(node: Styled, style: NodeStyle, theme: CanvasTheme): NodeStyle {
  if (node.change === undefined) return style;
  const marked = { ...style, border: theme.change[node.change], borderWidth: 1.6 };
  return node.change === "removed" ? { ...marked, borderDash: [4, 3], struck: true, background: theme.canvas } : marked;
}

const dashes = { solid: [], dashed: [6, 4], dotted: [1.6, 3] } as const;

/** A colour never stands alone: it goes with the legend's word, and with a badge or a pattern where one is chosen. */
function withMark(node: Styled, style: NodeStyle, theme: CanvasTheme): NodeStyle {
  const { hue, line } = node.mark ?? {};
  return {
    ...style,
    ...(hue === undefined ? {} : { border: theme.hue[hue], icon: theme.hue[hue], borderWidth: 1.8 }),
    ...(line === undefined ? {} : { borderDash: dashes[line], borderWidth: 1.8, ...(hue === undefined ? { border: theme.text2 } : {}) }),
  };
}

function withLifecycle(node: Styled, plain: NodeStyle, theme: CanvasTheme): NodeStyle {
  switch (node.lifecycle) {
    case "planned":
      return { ...plain, background: theme.canvas, border: theme.edge, borderDash: [4, 3], name: theme.text2, icon: theme.text3 };
    case "retired":
      return { ...plain, background: theme.canvas, name: theme.text3, icon: theme.text3, struck: true, alpha: 0.72 };
    case "live":
    case "maintenance":
      return plain;
  }
}
