import { useEffect, useState } from "react";
import { detailFont, nameFont, pillFont } from "./node-size";

/** True once the fonts of the canvas can be measured; before that, widths would be those of a substitute. */
export function useFonts(family: string): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    if (family === "") return;
    let wanted = true;
    const done = (): void => {
      if (wanted) setReady(true);
    };
    const fonts = [nameFont(12, family), detailFont(10, family), pillFont(10, family)];
    // A font that cannot be had is no reason to show nothing.
    Promise.all(fonts.map((font) => document.fonts.load(font))).then(done, done);
    return () => {
      wanted = false;
    };
  }, [family]);
  return ready;
}
