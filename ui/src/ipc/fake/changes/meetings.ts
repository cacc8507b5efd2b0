import type { CabMeetingView, RecordFilterRequest } from "../../bindings";
import type { HostCommands } from "../../host-contract";
import { fault } from "../edits";
import { listRecords } from "../records/list-records";
import type { FakeMeeting, FakeRecordBook } from "../records/record-book";
import { lineOf } from "../records/record-views";
import { edited } from "../records/write-record";
import type { FakeSession } from "../session";
import { RISK_LEVELS } from "./risk";

/** Meetings of the change advisory board, in memory. */
export function meetingCommands(session: FakeSession) {
  const book = () => session.estate().records;
  const write = (change: (book: FakeRecordBook) => FakeRecordBook, label: string) =>
    session.learn((estate) => ({ ...estate, records: change(estate.records) }), label, "records");
  const named = (name: string): FakeMeeting => {
    const found = book().meetings.find((one) => one.name === name);
    if (found !== undefined) return found;
    const nearest = book().meetings.map((one) => one.name);
    throw fault({ code: "unknownName", what: "meeting", name, nearest }, `There is no meeting ${name}.`);
  };
  const put = (meeting: FakeMeeting) => (before: FakeRecordBook) => ({
    ...before,
    meetings: [...before.meetings.filter(({ name }) => name !== meeting.name), meeting].sort((one, other) => (one.at < other.at ? -1 : 1)),
  });
  return {
    cabMeetings: async () => book().meetings.map((meeting) => viewOf(book(), meeting)),
    saveCabMeeting: async ({ before: called, ...request }) => {
      const known = called === null ? undefined : named(called);
      if (request.name !== called && book().meetings.some(({ name }) => name === request.name)) {
        throw fault({ code: "alreadyExists", name: request.name }, `Another meeting is called ${request.name}.`);
      }
      const others = (before: FakeRecordBook) => ({ ...before, meetings: before.meetings.filter((one) => one !== known) });
      const meeting = { ...request, decisions: known?.decisions ?? [] };
      return write((before) => put(meeting)(others(before)), `Save the meeting ${request.name}`);
    },
    fillCabAgenda: async (name, until, filter) => {
      const meeting = named(name);
      const agenda = [...meeting.agenda, ...waiting(book(), meeting, until, filter)];
      return write(put({ ...meeting, agenda }), `Save the meeting ${name}`);
    },
    deleteCabMeeting: async (name) => {
      const gone = named(name);
      return write(
        (before) => ({ ...before, meetings: before.meetings.filter((one) => one !== gone) }),
        `Delete the meeting ${name}`,
      );
    },
    decideInCab: async (name, number, decision, note) => {
      const meeting = named(name);
      const change = [...book().records.values()].find((one) => one.number === number);
      if (change === undefined || (decision === "approve" && change.state !== "authorize")) {
        const reason = `${number} is in ${change?.state}. A meeting approves changes in authorize, and rejects or defers those in assess, authorize or scheduled.`;
        throw fault({ code: "recordRefused", number, reason }, reason);
      }
      if (decision !== "approve" && note === "") {
        throw fault({ code: "invalidValue", field: "note", value: "", nearest: [] }, `Say why ${number} is rejected or deferred.`);
      }
      const writing = { author: "You", at: session.changesetOf(session.nextNumber()).at, changeset: session.nextNumber() };
      const decisions = [...meeting.decisions, { number, decision, by: "You", note }];
      return write((before) => {
        const decided = edited(before, change.id, { edit: "decide", decision, note }, writing);
        return put({ ...meeting, decisions })(decided);
      }, `Decide about ${number}`);
    },
  } satisfies Partial<HostCommands>;
}

function waiting(book: FakeRecordBook, meeting: FakeMeeting, until: string | null, filter: RecordFilterRequest | null): string[] {
  const listed = filter === null ? null : new Set(listRecords(book, { ...filter, kinds: ["change"] }).map(({ id }) => id));
  return [...book.records.values()]
    .filter(({ id, kind, state, number, fields }) => {
      const start = fields["planned_start"];
      const isEarly = until === null || start === undefined || start < until;
      return kind === "change" && state === "authorize" && isEarly && !meeting.agenda.includes(number) && listed?.has(id) !== false;
    })
    .map(({ number }) => number);
}

function viewOf(book: FakeRecordBook, meeting: FakeMeeting): CabMeetingView {
  const agenda = meeting.agenda.map((number): CabMeetingView["agenda"][number] => {
    const record = [...book.records.values()].find((one) => one.number === number);
    const line = record === undefined ? null : lineOf(record);
    const made = meeting.decisions.findLast((one) => one.number === number);
    const { plannedStart = null, plannedEnd = null } = line ?? {};
    return {
      number,
      change: record?.id ?? null,
      title: line?.title ?? "",
      changeType: line?.changeType ?? null,
      span: plannedStart === null || plannedEnd === null ? null : { start: plannedStart, end: plannedEnd },
      risk: RISK_LEVELS.find((level) => level === record?.fields["risk"]) ?? null,
      requester: record?.fields["requester"] ?? null,
      state: record?.state ?? null,
      decision: made?.decision ?? null,
      decidedBy: made?.by ?? null,
      note: made?.note ?? null,
    };
  });
  const { name, at, attendees, notes } = meeting;
  return { name, at, attendees, agenda, notes };
}
