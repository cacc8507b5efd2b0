import { useEffect } from "react";
import { create } from "zustand";

interface StatusLine {
  /** What the view in front says at the left of the status bar, such as "39 of 48,213 CIs on the map". */
  readonly items: readonly string[];
}

export const useStatusStore = create<StatusLine>(() => ({ items: [] }));

/** Shows these words in the status bar for as long as the calling view is in front. */
export function useStatusItems(items: readonly string[]): void {
  const text = items.join("\n");
  useEffect(() => {
    useStatusStore.setState({ items: text === "" ? [] : text.split("\n") });
    return () => useStatusStore.setState({ items: [] });
  }, [text]);
}
