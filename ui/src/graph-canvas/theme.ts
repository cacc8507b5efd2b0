import { type Hue, hues } from "./hue";
import type { ImpactState, SceneChange } from "./scene";

/** The colours and fonts of the canvas, taken from the window's design tokens. */
export interface CanvasTheme {
  readonly canvas: string;
  readonly site: string;
  readonly line: string;
  readonly text: string;
  readonly text2: string;
  readonly text3: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly edge: string;
  readonly node: string;
  readonly nodeBorder: string;
  /** Mark colour of each state: border, icon, edges. */
  readonly state: Readonly<Record<ImpactState, string>>;
  /** Mark colour of what differs between two moments. */
  readonly change: Readonly<Record<SceneChange, string>>;
  /** Colours that users give. */
  readonly hue: Readonly<Record<Hue, string>>;
  readonly fillAtRisk: string;
  readonly fillDegraded: string;
  readonly fillDown: string;
  readonly onDown: string;
  /** CSS font family of all text on the canvas. */
  readonly font: string;
}

/** Reads the tokens in force at `element`. Costs a style recalculation: call it when the theme changes, not per frame. */
export function readTheme(element: Element): CanvasTheme {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    canvas: token("canvas"),
    site: token("site"),
    line: token("line"),
    text: token("text"),
    text2: token("text-2"),
    text3: token("text-3"),
    accent: token("accent"),
    onAccent: token("on-accent"),
    edge: token("edge"),
    node: token("node"),
    nodeBorder: token("node-border"),
    state: {
      up: token("state-up"),
      at_risk: token("state-at-risk"),
      degraded: token("state-degraded"),
      down: token("state-down"),
    },
    change: { added: token("added"), removed: token("removed"), changed: token("changed") },
    hue: Object.fromEntries(hues.map((hue) => [hue, token(`hue-${hue}`)])) as Record<Hue, string>,
    fillAtRisk: token("fill-at-risk"),
    fillDegraded: token("fill-degraded"),
    fillDown: token("fill-down"),
    onDown: token("on-down"),
    font: token("font"),
  };
}

/**
 * The colours of the light theme, whatever the window shows, for paper. Puts the theme on the page and takes it back
 * before anything is drawn.
 */
export function readLightTheme(element: Element): CanvasTheme {
  const page = document.documentElement.dataset;
  const shown = page["theme"];
  page["theme"] = "light";
  try {
    return readTheme(element);
  } finally {
    if (shown === undefined) delete page["theme"];
    else page["theme"] = shown;
  }
}

/** Calls `changed` whenever the window's theme does; the result stops it. */
export function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme", "class", "style"] });
  return () => observer.disconnect();
}
