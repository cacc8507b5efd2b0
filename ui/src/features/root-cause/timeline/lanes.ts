/** Something to place on a line of time: a mark, with words beside it. */
export interface Labelled {
  /** The middle of the mark, in pixels. */
  readonly at: number;
  /** Pixels that its words need. */
  readonly words: number;
}

/** Where a mark goes, and on which side its words stand; null where there is no room for them. */
export interface InLane {
  readonly lane: number;
  readonly side: "end" | "start" | null;
}

/** Half a mark. */
export const MARK = 8;
/** The gap between things in one lane. */
const GAP = 6;

/**
 * Puts marks into lanes so that nothing stands on words, those first in the list with the first choice. Words stand after
 * their mark, before it where the room ends. Where some marks have no room for their words, the last lane is theirs.
 */
export function inLanes(items: readonly Labelled[], lanes: number, room: number): readonly InLane[] {
  const placed = withWords(items, lanes, room);
  const all = placed.every((one) => one !== null) ? placed : withWords(items, lanes - 1, room);
  return all.map((one) => one ?? { lane: lanes - 1, side: null });
}

/** The place of each mark with its words; null where there is none. */
function withWords(items: readonly Labelled[], lanes: number, room: number): readonly (InLane | null)[] {
  const taken: [number, number][][] = Array.from({ length: lanes }, () => []);
  const isFree = (lane: number, from: number, to: number) =>
    (taken[lane] ?? []).every(([start, end]) => to + GAP <= start || from >= end + GAP);
  return items.map(({ at, words }) => {
    const spans = [
      { side: "end", from: at - MARK, to: at + MARK + words },
      { side: "start", from: at - MARK - words, to: at + MARK },
    ] as const;
    for (const { side, from, to } of spans) {
      if (from < 0 || to > room) continue;
      for (let lane = 0; lane < lanes; lane += 1) {
        if (!isFree(lane, from, to)) continue;
        taken[lane]?.push([from, to]);
        return { lane, side };
      }
    }
    return null;
  });
}
