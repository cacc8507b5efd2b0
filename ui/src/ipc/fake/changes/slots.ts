import type { SlotsRequest, SlotView } from "../../bindings";
import { fault } from "../edits";
import type { FakeEstate } from "../estate";
import { requireRecord } from "../records/write-record";
import { findCollisions } from "./collisions";
import { spanOf } from "./scheduled";
import { windowSpans } from "./windows";

const HOUR = 3_600_000;
/** Hours of the night at which a slot may begin. */
const NIGHT = [22, 2, 4];

/** Times for a change, those without collisions first. */
export function findSlots(estate: FakeEstate, request: SlotsRequest, now: string): SlotView[] {
  const record = requireRecord(estate.records, request.change);
  const planned = spanOf(record);
  const minutes = request.minutes ?? (planned === null ? null : (Date.parse(planned.end) - Date.parse(planned.start)) / 60_000);
  if (minutes === null) {
    const reason = `It is not said how long ${record.number} takes.`;
    throw fault({ code: "recordRefused", number: record.number, reason }, reason);
  }
  const first = Math.ceil(Date.parse(request.from ?? now) / HOUR) * HOUR;
  const hours = Array.from({ length: request.weeks * 7 * 24 }, (_, hour) => new Date(first + hour * HOUR));
  return hours
    .filter((at) => NIGHT.includes(at.getUTCHours()))
    .map((at): SlotView => {
      const span = { start: at.toISOString(), end: new Date(at.getTime() + minutes * 60_000).toISOString() };
      const collisions = findCollisions(estate, { change: null, from: null, to: null, moved: { change: record.id, span } });
      const inMaintenance = windowSpans(estate.records, span).some((window) => window.kind === "maintenance" && window.span.end >= span.end);
      return { span, collisions, inMaintenance };
    })
    .sort((one, other) => badness(one) - badness(other))
    .slice(0, request.limit);
}

function badness({ collisions, inMaintenance }: SlotView): number {
  return collisions.length * 10 + (inMaintenance === true ? 0 : 1);
}
