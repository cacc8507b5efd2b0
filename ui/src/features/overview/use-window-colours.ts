import { useEffect, useState } from "react";
import { type CanvasTheme, readTheme, watchTheme } from "../../graph-canvas/theme";
import { paletteTheme, type PaletteTheme } from "./palette";

/** The colours that the window shows. */
export interface WindowColours {
  readonly palette: PaletteTheme;
  readonly theme: CanvasTheme;
}

function inForce(): WindowColours {
  return { palette: paletteTheme(), theme: readTheme(document.documentElement) };
}

/** The colours that the window shows, anew with every theme. */
export function useWindowColours(): WindowColours {
  const [colours, setColours] = useState(inForce);
  useEffect(() => watchTheme(() => setColours(inForce())), []);
  return colours;
}
