import type { CollisionView } from "../../../ipc/bindings";
import type { Range } from "../range";

/** The times that the changes of each joint outage share, each once. */
export function jointSpans(collisions: readonly CollisionView[]): Range[] {
  const spans = new Map<string, Range>();
  for (const { kind, span, otherSpan } of collisions) {
    if (kind !== "joint_outage" || otherSpan === null) continue;
    const from = Math.max(Date.parse(span.start), Date.parse(otherSpan.start));
    const to = Math.min(Date.parse(span.end), Date.parse(otherSpan.end));
    if (from < to) spans.set(`${from} ${to}`, { from, to });
  }
  return [...spans.values()];
}
