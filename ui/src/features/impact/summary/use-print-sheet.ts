import { useEffect } from "react";

/** While a sheet is in front, printing the window prints the sheet alone; the style sheet reads the mark. */
export function usePrintSheet(): void {
  useEffect(() => {
    const root = document.documentElement;
    root.dataset["printSheet"] = "";
    return () => {
      delete root.dataset["printSheet"];
    };
  }, []);
}
