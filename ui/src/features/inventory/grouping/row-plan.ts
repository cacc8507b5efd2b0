/** What stands at a position of the grid: a CI by its place in the list, or the head of a group. */
export type RowPlace =
  | { readonly kind: "row"; readonly index: number }
  | { readonly kind: "head"; readonly group: number };

/** Places in the list from `first` up to but not including `end`. */
export interface IndexSpan {
  readonly first: number;
  readonly end: number;
}

/** How the rows of the list, and heads between them, stand in the grid. */
export interface RowPlan {
  /** Positions in all. */
  readonly total: number;
  readonly at: (position: number) => RowPlace;
  /** Where a CI of the list stands; null while its group is closed. */
  readonly positionOf: (index: number) => number | null;
  /** Where the head of the group stands that a position belongs to; null without groups. */
  readonly headAbove: (position: number) => number | null;
  /** The CIs at positions from `first` up to but not including `end`. */
  readonly spans: (first: number, end: number) => readonly IndexSpan[];
}

/** A list without groups: every position is a CI. */
export function plainPlan(total: number): RowPlan {
  const within = (position: number) => Math.min(Math.max(0, position), total);
  return {
    total,
    at: (position) => ({ kind: "row", index: position }),
    positionOf: (index) => index,
    headAbove: () => null,
    spans: (first, end) => {
      const span = { first: within(first), end: within(end) };
      return span.first < span.end ? [span] : [];
    },
  };
}

/** A list in groups of these sizes, each under a head; only those of open groups take positions. */
export function groupedPlan(sizes: readonly number[], isOpen: (group: number) => boolean): RowPlan {
  const heads: number[] = [];
  const firsts: number[] = [];
  const opened = sizes.map((_, group) => isOpen(group));
  let position = 0;
  let index = 0;
  sizes.forEach((size, group) => {
    heads.push(position);
    firsts.push(index);
    position += 1 + (opened[group] === true ? size : 0);
    index += size;
  });
  const plan: RowPlan = {
    total: position,
    at: (wanted) => {
      const group = lastAtMost(heads, wanted);
      const head = heads[group] ?? 0;
      if (wanted === head) return { kind: "head", group };
      return { kind: "row", index: (firsts[group] ?? 0) + wanted - head - 1 };
    },
    positionOf: (wanted) => {
      const group = lastAtMost(firsts, wanted);
      return opened[group] === true ? (heads[group] ?? 0) + 1 + wanted - (firsts[group] ?? 0) : null;
    },
    headAbove: (wanted) => heads[lastAtMost(heads, wanted)] ?? null,
    spans: (first, end) => {
      const spans: IndexSpan[] = [];
      const to = Math.min(end, plan.total);
      for (let group = lastAtMost(heads, Math.max(0, first)); group < sizes.length; group += 1) {
        const head = heads[group] ?? 0;
        if (head >= to) break;
        if (opened[group] !== true) continue;
        const begin = firsts[group] ?? 0;
        const from = begin + Math.max(0, first - head - 1);
        const until = begin + Math.min(sizes[group] ?? 0, to - head - 1);
        if (from < until) spans.push({ first: from, end: until });
      }
      return spans;
    },
  };
  return plan;
}

/** The last entry of an ascending list that is at most `wanted`; 0 where there is none. */
function lastAtMost(ascending: readonly number[], wanted: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((ascending[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The first so many CIs of stretches of a list. */
export function firstOf(spans: readonly IndexSpan[], count: number): readonly IndexSpan[] {
  const taken: IndexSpan[] = [];
  let left = count;
  for (const { first, end } of spans) {
    if (left <= 0) break;
    taken.push({ first, end: Math.min(end, first + left) });
    left -= end - first;
  }
  return taken;
}

/** How many CIs stretches of a list hold. */
export function lengthOf(spans: readonly IndexSpan[]): number {
  return spans.reduce((sum, { first, end }) => sum + end - first, 0);
}
