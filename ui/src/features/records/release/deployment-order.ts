/** A change of a release: the CIs that it alters, and all that it reaches. */
export interface Deployed {
  readonly id: number;
  readonly cis: ReadonlySet<number>;
  /** CIs that depend on those it alters, directly or not, and they themselves. */
  readonly reached: ReadonlySet<number>;
  /** When it is planned; what is not planned comes last among equals. */
  readonly start: string | null;
}

/** A place in the order of deployment. */
export interface Place {
  readonly id: number;
  /** Changes that go before it, since it reaches nothing without what they alter. */
  readonly after: readonly number[];
  /** It and another one need each other, so that their planned start decides. */
  readonly isInCircle: boolean;
}

/**
 * The order of deployment by dependency: what others need goes first, the earlier planned first among those that are
 * free (Kahn's algorithm; a circle is broken at its earliest). Quadratic in the changes.
 */
export function deploymentOrder(changes: readonly Deployed[]): Place[] {
  const before = new Map(changes.map((one) => [one.id, changes.filter((other) => needs(one, other)).map(({ id }) => id)]));
  const waiting = [...changes].sort(byStart);
  const placed = new Set<number>();
  const order: Place[] = [];
  while (waiting.length > 0) {
    const free = waiting.findIndex(({ id }) => (before.get(id) ?? []).every((other) => placed.has(other)));
    const [next] = waiting.splice(Math.max(free, 0), 1);
    if (next === undefined) break;
    placed.add(next.id);
    order.push({ id: next.id, after: (before.get(next.id) ?? []).filter((id) => placed.has(id)), isInCircle: free === -1 });
  }
  return order;
}

/** Whether what a change alters depends on what another one alters. */
function needs(one: Deployed, other: Deployed): boolean {
  if (one.id === other.id) return false;
  return [...one.cis].some((ci) => other.reached.has(ci) && !other.cis.has(ci));
}

function byStart(one: Deployed, other: Deployed): number {
  if (one.start === other.start) return one.id - other.id;
  if (one.start === null || other.start === null) return one.start === null ? 1 : -1;
  return one.start < other.start ? -1 : 1;
}
