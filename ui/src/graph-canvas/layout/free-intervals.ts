/** What is free of one row: the whole line less the stretches occupied so far. */
export class FreeIntervals {
  /** Occupied stretches, in order, disjoint. */
  private taken: { from: number; to: number }[] = [];

  /** Takes a stretch; it may overlap what is taken already. Linear in the stretches taken. */
  occupy(from: number, to: number): void {
    const merged = { from, to };
    const apart: { from: number; to: number }[] = [];
    for (const stretch of this.taken) {
      if (stretch.to < merged.from || stretch.from > merged.to) {
        apart.push(stretch);
      } else {
        merged.from = Math.min(merged.from, stretch.from);
        merged.to = Math.max(merged.to, stretch.to);
      }
    }
    apart.push(merged);
    this.taken = apart.sort((a, b) => a.from - b.from);
  }

  /** The left side, nearest to `wish`, of a free stretch of this width. There always is one: the row has no ends. */
  nearest(wish: number, width: number): number {
    let best = Infinity;
    let from = -Infinity;
    for (const to of [...this.taken.map((stretch) => stretch.from), Infinity]) {
      if (to - from >= width) {
        const candidate = Math.max(from, Math.min(wish, to - width));
        if (Math.abs(candidate - wish) < Math.abs(best - wish)) best = candidate;
      }
      from = this.taken.find((stretch) => stretch.from === to)?.to ?? Infinity;
    }
    return best;
  }
}
