import { useLayoutEffect, useSyncExternalStore } from "react";
import type { Theme } from "../ipc/bindings";

const DARK = "(prefers-color-scheme: dark)";

function subscribe(changed: () => void): () => void {
  const query = matchMedia(DARK);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}

/** The theme in force: the chosen one, or the operating system's. */
export function themeInForce(theme: Theme, systemIsDark: boolean): "light" | "dark" {
  if (theme === "system") return systemIsDark ? "dark" : "light";
  return theme;
}

/** Puts the theme in force on the page, and follows the operating system where that is the choice. */
export function useTheme(theme: Theme): void {
  const systemIsDark = useSyncExternalStore(subscribe, () => matchMedia(DARK).matches);
  // Before the first drawing, so that a dark window never starts light.
  useLayoutEffect(() => {
    document.documentElement.dataset["theme"] = themeInForce(theme, systemIsDark);
  }, [theme, systemIsDark]);
}
