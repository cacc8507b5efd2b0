import { useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

/** Rows of a list that go to paper at most. */
export const MOST_PRINTED = 2_000;

let printing = false;
const listeners = new Set<() => void>();

/** Says that the window is being printed, or no more; what is drawn differs at once. */
export function setPrinting(next: boolean): void {
  printing = next;
  flushSync(() => {
    for (const listener of listeners) listener();
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the window is being printed: lists then draw every row, since paper cannot be scrolled. */
export function isPrinting(): boolean {
  return printing;
}

/** The same, followed. */
export function useIsPrinting(): boolean {
  return useSyncExternalStore(subscribe, isPrinting);
}

/** Rows that a list draws above and below those in sight: as many as usual, or all on paper. */
export function useOverscan(usual: number): number {
  return useIsPrinting() ? MOST_PRINTED : usual;
}
