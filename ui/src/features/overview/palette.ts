import type { CanvasTheme } from "../../graph-canvas/theme";
import type { Tone } from "./colouring";

/** Colours of kinds, apart from those of states and from the accent, told apart with any sight. */
const categories = {
  light: ["#7b52ab", "#3f8fc9", "#0e7c86", "#55802a", "#9a7b4f", "#3a4150", "#b5519c"],
  dark: ["#b794f0", "#7cc0f0", "#4fc3cc", "#9cc463", "#cdb38a", "#d5dae3", "#e58bcb"],
} as const;

/** A scale from most to least, by salience. */
const levels = {
  light: ["#1a1d23", "#5d6573", "#98a0ae", "#c6cbd4"],
  dark: ["#ffffff", "#b3bac7", "#79818f", "#4d545f"],
} as const;

const rest = { light: "#c3c8d1", dark: "#454c58" } as const;

/** The colours of the window in force. */
export type PaletteTheme = "light" | "dark";

/** Which colours the window shows. */
export function paletteTheme(): PaletteTheme {
  return document.documentElement.dataset["theme"] === "dark" ? "dark" : "light";
}

/** The colour of a tone, as `#rrggbb`. */
export function colourOf(tone: Tone, palette: PaletteTheme, theme: Pick<CanvasTheme, "state">): string {
  switch (tone.kind) {
    case "category":
      return categories[palette][tone.number % categories[palette].length] ?? rest[palette];
    case "level":
      return levels[palette][tone.number] ?? rest[palette];
    case "state":
      return theme.state[tone.state];
    case "rest":
      return rest[palette];
  }
}

/** Opacity of a CI, and of one that is not meant. */
const opaque = 255;
const dimmed = 46;

/** Red, green, blue and opacity of each CI; those that `isMeant` leaves out are dimmed. */
export function paintOf(entryOf: Uint8Array, colours: readonly string[], isMeant: (ci: number) => boolean): Uint8Array {
  const channels = colours.map((text) => [1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16)));
  const paint = new Uint8Array(entryOf.length * 4);
  entryOf.forEach((entry, ci) => {
    const [red = 0, green = 0, blue = 0] = channels[entry] ?? [];
    paint.set([red, green, blue, isMeant(ci) ? opaque : dimmed], ci * 4);
  });
  return paint;
}
