/** The line a key moves to; null for keys that move nothing. */
export function lineAfterKey(key: string, line: number | null, lines: number, page: number): number | null {
  const last = lines - 1;
  if (last < 0) return null;
  const from = line ?? -1;
  switch (key) {
    case "ArrowDown":
      return Math.min(last, from + 1);
    case "ArrowUp":
      return Math.max(0, from - 1);
    case "PageDown":
      return Math.min(last, from + page);
    case "PageUp":
      return Math.max(0, from - page);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}
