import type { MakeRecordRequest, MadeRecordView } from "../../bindings";
import type { HostCommands } from "../../host-contract";
import { fault } from "../edits";
import type { LongWork } from "../long-work";
import type { FakeSession } from "../session";
import { askedAgain, frozenContent } from "./frozen";
import { firstState } from "./life-cycle";
import { listRecords } from "./list-records";
import { type FakeRecord, type FakeRecordBook, nextNumber } from "./record-book";
import { FAKE_RECORD_MODEL } from "./record-fields";
import { detailOf, lineOf } from "./record-views";
import { edited, requireRecord, said, told, type Writing, withFields, withRecord } from "./write-record";

/** The commands of records, on the book that the estate of the moment holds. */
export function recordCommands(session: FakeSession, work: LongWork) {
  const book = () => session.estate().records;
  const writing = (): Writing => ({ author: "You", at: session.changesetOf(session.nextNumber()).at, changeset: session.nextNumber() });
  const write = (next: FakeRecordBook, label: string) =>
    session.learn((estate) => ({ ...estate, records: next }), label, "records");
  const detail = (record: FakeRecord) =>
    detailOf(book(), session.estate(), record, (number) => session.changesetOf(number));
  const make = (request: MakeRecordRequest): MadeRecordView => {
    const record = newRecord(book(), request, writing());
    const made = request.incidents.reduce(
      (next, id) => edited(next, id, { edit: "link", other: record.id, kind: "caused_by", inverse: false }, writing()),
      withRecord(book(), record),
    );
    const applied = write(made, `Create ${record.number}`);
    return { id: record.id, number: record.number, applied };
  };
  return {
    recordModel: async () => FAKE_RECORD_MODEL,
    records: async (filter) => listRecords(book(), filter),
    recordDetail: async (id) => detail(requireRecord(book(), id)),
    recordByNumber: async (number) => {
      const found = [...book().records.values()].find((one) => one.number === number.trim().toUpperCase());
      if (found !== undefined) return detail(found);
      throw fault({ code: "unknownName", what: "record", name: number, nearest: [] }, `There is no ${number}.`);
    },
    ciRecords: async (ci) =>
      [...book().records.values()].flatMap((record) =>
        record.cis
          .filter((one) => one.ci === ci)
          .map(({ role, state }) => ({ record: lineOf(record), role, state })),
      ),
    makeRecord: async (request) => make(request),
    writeRecord: async (id, edit) => {
      const next = edited(book(), id, edit, writing());
      const entry = next.records.get(id)?.entries.at(-1)?.id ?? null;
      return { entry, applied: write(next, `Change ${requireRecord(book(), id).number}`) };
    },
    attachFile: async (id, path) => {
      const name = path.split("/").at(-1) ?? path;
      const content = { entry: "attachment", name, bytes: 4_812 } as const;
      const record = said(book(), requireRecord(book(), id), content, writing());
      const next = withRecord(book(), told(record, [{ alteration: "entry", content }], writing()));
      return { entry: record.entries.at(-1)?.id ?? null, applied: write(next, `Attach ${name}`) };
    },
    saveAttachment: async () => null,
    freezeAnalysis: async (request, task, progress) => {
      await work.run(task, progress);
      const { number: changeset, hash } = session.info().head;
      const content = frozenContent(session.estate(), request, changeset, hash);
      const { values, incidents } = request;
      const id = request.record ?? make({ kind: "problem", values, cis: [], template: null, incidents }).id;
      const record = requireRecord(book(), id);
      const next = withRecord(book(), told(said(book(), record, content, writing()), [{ alteration: "entry", content }], writing()));
      return { id, number: record.number, applied: write(next, `Attach an analysis to ${record.number}`) };
    },
    rerunFrozen: async (id, entry, task, progress) => {
      await work.run(task, progress);
      return askedAgain(requireRecord(book(), id), entry, session.info().head.number);
    },
    recordTemplates: async () => [...book().templates],
    saveRecordTemplate: async (name, change) => {
      const values = Object.entries(requireRecord(book(), change).fields).map(([field, value]) => ({ field, value }));
      const rest = book().templates.filter((one) => one.name !== name);
      return write({ ...book(), templates: [...rest, { name, values }] }, `Save the template ${name}`);
    },
    deleteRecordTemplate: async (name) =>
      write({ ...book(), templates: book().templates.filter((one) => one.name !== name) }, `Delete the template ${name}`),
    savedRecordFilters: async () => [...book().filters].map(([name, filter]) => ({ name, filter })),
    saveRecordFilter: async (name, filter) =>
      write({ ...book(), filters: new Map(book().filters).set(name, filter) }, `Save the filter ${name}`),
    deleteRecordFilter: async (name) => {
      const filters = new Map(book().filters);
      filters.delete(name);
      return write({ ...book(), filters }, `Delete the filter ${name}`);
    },
  } satisfies Partial<HostCommands>;
}

function newRecord(book: FakeRecordBook, request: MakeRecordRequest, writing: Writing): FakeRecord {
  const { kind, cis, template, incidents } = request;
  const fields: Record<string, string> = template === null ? {} : { ...templateFields(book, template), type: "standard", template };
  const record: FakeRecord = {
    id: Math.max(0, ...book.records.keys()) + 1,
    number: nextNumber(book, kind),
    kind,
    state: firstState(kind),
    fields,
    cis: cis.map((one) => ({ ...one, minutes: null, note: "" })),
    links: [],
    entries: [],
    history: [],
    createdAt: writing.at,
    since: writing.changeset,
  };
  const reported = incidents.flatMap((id) => requireRecord(book, id).cis);
  const own = [...new Map([...record.cis, ...reported].map((one) => [one.ci, one])).values()];
  const withCis = incidents.length === 0 ? record : { ...record, cis: own.map((one) => ({ ...one, role: "affected" as const })) };
  return told(withFields(withCis, request.values), [{ alteration: "made" }], writing);
}

function templateFields(book: FakeRecordBook, name: string): Record<string, string> {
  const found = book.templates.find((one) => one.name === name);
  if (found === undefined) throw fault({ code: "unknownName", what: "template", name, nearest: [] }, `There is no ${name}.`);
  return Object.fromEntries(found.values.flatMap(({ field, value }) => (value === null ? [] : [[field, value]])));
}
