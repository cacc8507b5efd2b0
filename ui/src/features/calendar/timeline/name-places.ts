/** Where a bar begins and how long it is, as shares of the row. */
export interface BarSpan {
  readonly at: number;
  readonly length: number;
}

/** Where the name of a bar stands, and the share of the row that it may take; null where there is no room for it. */
export interface NamePlace {
  readonly side: "within" | "after" | "before";
  readonly room: number;
}

/** A bar this long takes its name. */
const LONG = 0.14;
/** In less room than this a name says nothing. */
const LEAST = 0.04;
/** From here on names stand before their bars. */
const LATE = 0.8;

/** Places the names of bars, which come by their begin, so that none stands on another bar or name. */
export function namePlaces(bars: readonly BarSpan[]): readonly (NamePlace | null)[] {
  let free = 0;
  return bars.map(({ at, length }, index) => {
    const end = at + length;
    const taken = free;
    free = Math.max(free, end);
    if (length >= LONG) return { side: "within", room: length };
    if (at > LATE) {
      const room = at - taken;
      return room < LEAST ? null : { side: "before", room };
    }
    const next = bars[index + 1]?.at ?? 1;
    const room = next - end;
    if (room < LEAST) return null;
    free = Math.max(free, next > LATE ? end + room / 2 : next);
    return { side: "after", room: next > LATE ? room / 2 : room };
  });
}
