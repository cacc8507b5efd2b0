import { create } from "zustand";

/** How long a discarded draft can be brought back, in milliseconds. */
const GRACE = 6500;

interface Discards {
  /** Drafts that are gone from sight, and not from the file yet. */
  readonly ids: ReadonlySet<number>;
}

export const useDiscards = create<Discards>(() => ({ ids: new Set() }));

function without(ids: ReadonlySet<number>, id: number): ReadonlySet<number> {
  return new Set([...ids].filter((one) => one !== id));
}

/**
 * Takes a draft out of sight at once and calls `discard` a little later: a discarded draft cannot be brought back.
 * The result takes it back; until `discard` ran, closing the window keeps the draft.
 */
export function discardLater(id: number, discard: () => Promise<unknown>): () => void {
  useDiscards.setState(({ ids }) => ({ ids: new Set([...ids, id]) }));
  const show = () => useDiscards.setState(({ ids }) => ({ ids: without(ids, id) }));
  const timer = setTimeout(() => void discard().finally(show), GRACE);
  return () => {
    clearTimeout(timer);
    show();
  };
}
