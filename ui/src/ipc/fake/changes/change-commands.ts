import type { CalendarEntryView, CalendarView, TimeSpanView, WindowView } from "../../bindings";
import type { HostCommands } from "../../host-contract";
import { fault } from "../edits";
import type { FakeEstate } from "../estate";
import { lineOf } from "../records/record-views";
import { edited, requireRecord } from "../records/write-record";
import type { FakeSession } from "../session";
import { blastRadius } from "./blast-radius";
import { findCollisions } from "./collisions";
import { assessRisk, RISK_LEVELS } from "./risk";
import { scheduled, shared } from "./scheduled";
import { releaseRadius } from "./release";
import { reviewed } from "./review";
import { findSlots } from "./slots";
import { windowSpans } from "./windows";

/** What the change manager asks, in memory. */
export function changeCommands(session: FakeSession) {
  const estate = () => session.estate();
  const change = (id: number) => requireRecord(estate().records, id);
  const now = () => session.changesetOf(session.nextNumber()).at;
  return {
    blastRadius: async (id) => blastRadius(estate(), change(id)),
    changeRisk: async (id) => assessRisk(estate(), change(id)),
    stateChangeRisk: async (id, level, reason) => {
      const { calculated } = assessRisk(estate(), change(id));
      const stated = level ?? calculated;
      if (stated !== calculated && reason.trim() === "") {
        throw fault({ code: "invalidValue", field: "risk_reason", value: "", nearest: [] }, "Another risk needs a reason.");
      }
      const values = [
        { field: "risk", value: stated },
        { field: "risk_reason", value: stated === calculated ? null : reason },
      ];
      const writing = { author: "You", at: now(), changeset: session.nextNumber() };
      const next = edited(estate().records, id, { edit: "fields", basedOn: null, values }, writing);
      return session.learn((before) => ({ ...before, records: next }), `State the risk of ${change(id).number}`, "records");
    },
    collisions: async (request) => findCollisions(estate(), request),
    changeSlots: async (request) => findSlots(estate(), request, now()),
    calendar: async (within) => calendarOf(estate(), within),
    changeWindows: async () => [...estate().records.windows],
    saveChangeWindow: async (window) =>
      session.learn((before) => {
        const rest = before.records.windows.filter((one) => one.name !== window.name || one.kind !== window.kind);
        return { ...before, records: { ...before.records, windows: [...rest, window] } };
      }, `Save ${window.name}`, "records"),
    deleteChangeWindow: async (kind, name) =>
      session.learn((before) => {
        const windows = before.records.windows.filter((one) => one.name !== name || one.kind !== kind);
        return { ...before, records: { ...before.records, windows } };
      }, `Delete ${name}`, "records"),
    saveCalendarFile: async () => null,
    releaseRadius: async (id) => releaseRadius(estate(), requireRecord(estate().records, id)),
    importChangeFreezes: async (_path, zone, skipBad) => {
      const leftOut = ["freezes.ics, line 14, column RRULE: “FREQ=YEARLY”: The recurrence cannot be kept."];
      if (!skipBad) return { freezes: [], leftOut, applied: null };
      const window: WindowView = { kind: "freeze", name: "Year end", zone, start: "2026-12-19T00:00", end: "2027-01-04T00:00", recurrence: { recurs: "once" }, until: null, scope: { about: "all" }, note: "" };
      const applied = session.learn(
        (before) => ({ ...before, records: { ...before.records, windows: [...before.records.windows, window] } }),
        "Save the freezes of freezes.ics",
        "records",
      );
      return { freezes: [window.name], leftOut, applied };
    },
    reviewChange: async (id) => reviewed(estate(), change(id)),
    timeZones: async () => ["America/New_York", "Asia/Tokyo", "Europe/Berlin", "Europe/London", "UTC"],
  } satisfies Partial<HostCommands>;
}

function calendarOf(estate: FakeEstate, within: TimeSpanView): CalendarView {
  const book = estate.records;
  const all = [...scheduled(book, "change"), ...scheduled(book, "release")];
  const entries = all.filter(({ span }) => shared(span, within) !== null).map(entryOf);
  const later = all.filter(({ span }) => span.start >= within.end).sort((one, other) => (one.span.start < other.span.start ? -1 : 1));
  const last = all.toSorted((one, other) => (one.span.end > other.span.end ? -1 : 1));
  const [nearest = null] = entries.length === 0 ? [...later, ...last].map(entryOf) : [];
  const request = { change: null, from: within.start, to: within.end, moved: null };
  return { entries, windows: windowSpans(book, within), collisions: findCollisions(estate, request), nearest };
}

function entryOf({ record, span }: ReturnType<typeof scheduled>[number]): CalendarEntryView {
  const { id, number, kind, changeType, title, state, over } = lineOf(record);
  return {
    id,
    number,
    kind,
    changeType,
    title,
    state,
    span,
    risk: RISK_LEVELS.find((level) => level === record.fields["risk"]) ?? null,
    implementer: record.fields["implementer"] ?? null,
    team: record.fields["team"] ?? null,
    isMovable: kind === "change" && !over && !["implement", "review", "deploying", "deployed"].includes(state),
  };
}
