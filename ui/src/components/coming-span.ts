import type { MomentView, TimeSpanView } from "../ipc/bindings";
import { instantsOf } from "./day-span";
import type { DaySpan } from "./views";

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;

/**
 * The span of a service's coming changes. Open ends: from the full hour of the moment shown, for a week.
 * A past moment counts from when it was recorded, since that was its present.
 */
export function comingSpan(span: DaySpan, moment: MomentView | null, now: number): TimeSpanView {
  const { from, to } = instantsOf(span);
  const isPast = moment !== null && !moment.editable;
  const present = isPast ? Date.parse(moment.changeset.at) : now;
  const start = from === null ? Math.floor(present / HOUR) * HOUR : Date.parse(from);
  const end = to === null ? start + WEEK : Date.parse(to);
  return { start: new Date(start).toISOString(), end: new Date(Math.max(end, start + HOUR)).toISOString() };
}
