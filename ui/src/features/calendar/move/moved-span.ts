import type { TimeSpanView } from "../../../ipc/bindings";

/** Times are moved by whole quarters of an hour. */
export const QUARTER = 15 * 60_000;
const DAY = 24 * 60 * 60_000;

/** A span moved by some milliseconds, its beginning on a quarter of an hour where the move is no whole day. */
export function movedSpan({ start, end }: TimeSpanView, by: number): TimeSpanView {
  const [from, to] = [Date.parse(start), Date.parse(end)];
  const moved = by % DAY === 0 ? from + by : Math.round((from + by) / QUARTER) * QUARTER;
  return { start: new Date(moved).toISOString(), end: new Date(moved + to - from).toISOString() };
}

/** By how much a key moves an entry, in milliseconds; null for keys that do not. */
export function keyStep(key: string, shift: boolean): number | null {
  const step = shift ? DAY : QUARTER;
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return step;
    case "ArrowLeft":
    case "ArrowUp":
      return -step;
    default:
      return null;
  }
}
