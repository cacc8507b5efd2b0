import type {
  EntryContentView,
  FieldValue,
  RecordDetailView,
  RecordEdit,
  RecordFilterRequest,
  RecordLineView,
  RecordTemplateView,
} from "../bindings";
import type { HostCommands } from "../host-contract";
import { fault } from "./edits";
import { summaryOf } from "./estate";
import type { LongWork } from "./long-work";
import { FAKE_RECORD_MODEL, firstState, isOver, nextStates, numberOf } from "./record-life";
import type { FakeSession } from "./session";

/** Records in memory: enough to show and fill every view; what the core requires for a move is left out. */
export class FakeRecords {
  private records: readonly RecordDetailView[] = [];
  private templates: readonly RecordTemplateView[] = [];
  private entries = 0;

  constructor(
    private readonly session: FakeSession,
    private readonly work: LongWork,
  ) {}

  commands() {
    return {
      recordModel: async () => FAKE_RECORD_MODEL,
      records: async (filter) => this.records.map((record) => record.line).filter((line) => this.fits(line, filter)),
      recordDetail: async (id) => this.find(id),
      recordByNumber: async (number) => {
        const found = this.records.find((record) => record.line.number === number.toUpperCase());
        if (found === undefined) throw fault({ code: "unknownName", what: "record", name: number, nearest: [] }, `There is no ${number}.`);
        return found;
      },
      ciRecords: async (ci) =>
        this.records.flatMap((record) =>
          record.cis.filter((one) => one.ci === ci).map(({ role, state }) => ({ record: record.line, role, state })),
        ),
      makeRecord: async (request) => {
        const count = this.records.filter((one) => one.line.kind === request.kind).length + 1;
        const line: RecordLineView = {
          id: this.records.length + 1,
          number: numberOf(request.kind, count),
          kind: request.kind,
          state: firstState(request.kind),
          changeType: request.kind === "change" ? "normal" : null,
          title: "",
          priority: null,
          owner: null,
          assignedTo: null,
          due: null,
          plannedStart: null,
          plannedEnd: null,
          createdAt: new Date(0).toISOString(),
          over: false,
          cis: request.cis.length,
        };
        const made: RecordDetailView = {
          line,
          since: this.session.nextNumber(),
          fields: [],
          cis: [],
          links: [],
          entries: [],
          moves: [],
          knownErrors: [],
          recurrences: [],
          history: [],
        };
        const withCis = request.cis.reduce(
          (record, one) => this.after(record, { edit: "setCi", minutes: null, note: "", ...one }),
          withValues(made, request.values),
        );
        if (withCis.line.title === "") throw fault({ code: "invalidValue", field: "title", value: "", nearest: [] }, "The title is empty.");
        this.records = [...this.records, withMoves(withCis)];
        return { id: line.id, number: line.number, applied: this.applied(`Create ${line.number}`) };
      },
      writeRecord: async (id, edit) => {
        const record = this.find(id);
        this.put(this.after(record, edit));
        return { entry: this.entries, applied: this.applied(`Change ${record.line.number}`) };
      },
      attachFile: async (id, path) => {
        const name = path.split("/").at(-1) ?? path;
        this.put(this.said(this.find(id), { entry: "attachment", name, bytes: 1 }));
        return { entry: this.entries, applied: this.applied(`Attach ${name}`) };
      },
      saveAttachment: async () => null,
      freezeAnalysis: async (request, task, progress) => {
        await this.work.run(task, progress);
        const record = this.find(request.record ?? 1);
        const content: EntryContentView = {
          entry: "frozenAnalysis",
          analysis: request.question.analysis,
          question: "What fails?",
          changeset: this.session.info().head.number,
          draft: null,
          hash: this.session.info().head.hash,
        };
        this.put(this.said(record, content));
        return { id: record.line.id, number: record.line.number, applied: this.applied("Attach an analysis") };
      },
      rerunFrozen: async (_id, _entry, task, progress) => {
        await this.work.run(task, progress);
        const { number, hash } = this.session.info().head;
        return { question: "What fails?", frozenAt: number, hash, asOf: number, differences: [] };
      },
      recordTemplates: async () => [...this.templates],
      saveRecordTemplate: async (name, change) => {
        const rest = this.templates.filter((one) => one.name !== name);
        this.templates = [...rest, { name, values: this.find(change).fields }];
        return this.applied(`Save the template ${name}`);
      },
      deleteRecordTemplate: async (name) => {
        this.templates = this.templates.filter((one) => one.name !== name);
        return this.applied(`Delete the template ${name}`);
      },
    } satisfies Partial<HostCommands>;
  }

  private find(id: number): RecordDetailView {
    const found = this.records.find((record) => record.line.id === id);
    if (found === undefined) throw fault({ code: "gone" }, "The record is no longer there.");
    return found;
  }

  private put(record: RecordDetailView): void {
    this.records = this.records.map((one) => (one.line.id === record.line.id ? withMoves(record) : one));
  }

  private applied(label: string) {
    return this.session.learn((estate) => estate, label, "records");
  }

  private fits(line: RecordLineView, filter: RecordFilterRequest): boolean {
    const text = (filter.text ?? "").toLowerCase();
    const names = filter.ci === null || this.find(line.id).cis.some((one) => one.ci === filter.ci);
    return (
      names &&
      (filter.kinds.length === 0 || filter.kinds.includes(line.kind)) &&
      (filter.states.length === 0 || filter.states.includes(line.state)) &&
      !(filter.open && line.over) &&
      (filter.owner === null || filter.owner === line.owner) &&
      `${line.number} ${line.title}`.toLowerCase().includes(text)
    );
  }

  private said(record: RecordDetailView, content: EntryContentView): RecordDetailView {
    this.entries += 1;
    const entry = { id: this.entries, at: new Date(0).toISOString(), author: "you", content };
    return { ...record, entries: [...record.entries, entry] };
  }

  private after(record: RecordDetailView, edit: RecordEdit): RecordDetailView {
    switch (edit.edit) {
      case "fields":
        return withValues(record, edit.values);
      case "move": {
        const { to, reason } = edit;
        const from = record.line.state;
        const moved = withValues({ ...record, line: { ...record.line, state: to, over: isOver(to) } }, edit.values);
        return this.said(moved, { entry: "move", from, to, reason });
      }
      case "setCi": {
        const { ci, role, state, minutes, note } = edit;
        const found = this.session.estate().cis.get(ci);
        const summary = found === undefined ? null : summaryOf(found);
        const rest = record.cis.filter((one) => one.ci !== ci || one.role !== role);
        return { ...record, cis: [...rest, { ci, summary, deleted: false, role, state, minutes, note }] };
      }
      case "removeCi":
        return { ...record, cis: record.cis.filter((one) => one.ci !== edit.ci || one.role !== edit.role) };
      case "link": {
        const other = { word: edit.kind, record: this.find(edit.other).line };
        return { ...record, links: [...record.links, other] };
      }
      case "unlink":
        return { ...record, links: record.links.filter((one) => one.record.id !== edit.other) };
      case "comment":
        return this.said(record, { entry: "comment", text: edit.text });
      case "decide":
        return this.said(record, { entry: "approval", decision: edit.decision, note: edit.note });
      case "addChecklistItem":
        return this.said(record, { entry: "checklistItem", text: edit.text, done: false });
      case "addHypothesis": {
        const { statement, ci, check } = edit;
        return this.said(record, { entry: "hypothesis", statement, ci, state: "open", check });
      }
      case "removeChecklistItem":
        return { ...record, entries: record.entries.filter((one) => one.id !== edit.entry) };
      case "setChecklistItem":
      case "decideHypothesis":
        return { ...record, entries: record.entries.map((one) => (one.id === edit.entry ? { ...one, content: decided(one.content, edit) } : one)) };
    }
  }
}

function decided(content: EntryContentView, edit: RecordEdit): EntryContentView {
  if (content.entry === "checklistItem" && edit.edit === "setChecklistItem") return { ...content, done: edit.done };
  if (content.entry === "hypothesis" && edit.edit === "decideHypothesis") return { ...content, state: edit.state, check: edit.check };
  return content;
}

function withMoves(record: RecordDetailView): RecordDetailView {
  const moves = nextStates(record.line.kind, record.line.state).map((to) => ({ to, needsReason: false, missing: [] }));
  return { ...record, moves };
}

function withValues(record: RecordDetailView, values: readonly FieldValue[]): RecordDetailView {
  const given = new Set(values.map((one) => one.field));
  const fields = [...record.fields.filter((one) => !given.has(one.field)), ...values.filter((one) => one.value !== null)];
  const value = (field: string) => fields.find((one) => one.field === field)?.value ?? null;
  const line: RecordLineView = {
    ...record.line,
    title: value("title") ?? "",
    owner: value("owner"),
    assignedTo: value("assigned_to"),
    due: value("due"),
    plannedStart: value("planned_start"),
    plannedEnd: value("planned_end"),
  };
  return { ...record, fields, line };
}
