/** Numbers by urgency: the least rank comes first. A binary heap; pushing and popping cost O(log n). */
export class PriorityQueue {
  private readonly heap: { readonly item: number; readonly rank: number }[] = [];

  /** Adds an item. */
  push(item: number, rank: number): void {
    const { heap } = this;
    heap.push({ item, rank });
    for (let at = heap.length - 1; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (this.rankAt(parent) <= rank) break;
      this.swap(at, parent);
      at = parent;
    }
  }

  /** Takes the item of the least rank; null where there is none. */
  pop(): number | null {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined) return null;
    if (heap.length === 0) return first.item;
    heap[0] = last;
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const least = this.rankAt(right) < this.rankAt(left) ? right : left;
      if (this.rankAt(least) >= this.rankAt(at)) break;
      this.swap(at, least);
      at = least;
    }
    return first.item;
  }

  private rankAt(at: number): number {
    return this.heap[at]?.rank ?? Infinity;
  }

  private swap(one: number, other: number): void {
    const { heap } = this;
    const [first, second] = [heap[one], heap[other]];
    if (first === undefined || second === undefined) return;
    heap[one] = second;
    heap[other] = first;
  }
}
