import type { EntryContentView, EntryView, RecordEdit } from "../../bindings";
import { fault } from "../edits";
import { arrowsFrom } from "./life-cycle";
import { missingFor } from "./missing";
import type { FakeRecord, FakeRecordBook, FakeRecordStep } from "./record-book";
import { priorityOf } from "./record-fields";
import { typeOf } from "./record-views";

/** Who writes, when, and in which changeset. */
export interface Writing {
  readonly author: string;
  readonly at: string;
  readonly changeset: number;
}

/** A record of the book; the core's own error where there is none. */
export function requireRecord(book: FakeRecordBook, id: number): FakeRecord {
  const found = book.records.get(id);
  if (found === undefined) throw fault({ code: "gone" }, "The record is no longer there.");
  return found;
}

/** The book with a record put in. */
export function withRecord(book: FakeRecordBook, record: FakeRecord): FakeRecordBook {
  return { ...book, records: new Map(book.records).set(record.id, record) };
}

/** Sets fields, and the priority that follows from them. */
export function withFields(
  record: FakeRecord,
  values: readonly { readonly field: string; readonly value: string | null }[],
): FakeRecord {
  const fields: Record<string, string> = { ...record.fields };
  for (const { field, value } of values) {
    if (value === null || value.trim() === "") delete fields[field];
    else fields[field] = value.trim();
  }
  const priority = priorityOf(fields["impact"] ?? "", fields["urgency"] ?? "");
  if (priority !== null) fields["priority"] = String(priority);
  if ((fields["title"] ?? "") === "") throw invalid("title", "");
  const { planned_start: start, planned_end: end } = fields;
  if (start !== undefined && end !== undefined && end < start) throw invalid("end", end);
  return { ...record, fields };
}

function invalid(field: string, value: string) {
  return fault({ code: "invalidValue", field, value, nearest: [] }, `${value} does not fit ${field}.`);
}

/** The number of the entry that is written next. */
export function nextEntry(book: FakeRecordBook): number {
  return Math.max(0, ...[...book.records.values()].flatMap(({ entries }) => entries.map(({ id }) => id))) + 1;
}

/** A record after something was said or done. */
export function said(book: FakeRecordBook, record: FakeRecord, content: EntryContentView, writing: Writing): FakeRecord {
  const entry: EntryView = { id: nextEntry(book), at: writing.at, author: writing.author, content };
  return { ...record, entries: [...record.entries, entry] };
}

/** The record with a step added to its history. */
export function told(record: FakeRecord, alterations: FakeRecordStep["alterations"], { changeset }: Writing): FakeRecord {
  return { ...record, since: changeset, history: [{ changeset, alterations }, ...record.history] };
}

/** A book after one edit of a record. */
export function edited(book: FakeRecordBook, id: number, edit: RecordEdit, writing: Writing): FakeRecordBook {
  const record = requireRecord(book, id);
  if (edit.edit === "link" || edit.edit === "unlink") return linked(book, record, edit, writing);
  const next = after(book, record, edit, writing);
  return withRecord(book, told(next, alterationsBetween(record, next), writing));
}

function after(
  book: FakeRecordBook,
  record: FakeRecord,
  edit: Exclude<RecordEdit, { edit: "link" | "unlink" }>,
  writing: Writing,
): FakeRecord {
  const say = (content: EntryContentView) => said(book, record, content, writing);
  switch (edit.edit) {
    case "fields":
      return withFields(record, edit.values);
    case "move":
      return moved(book, record, edit, writing);
    case "setCi": {
      const { edit: _, ...ci } = edit;
      const rest = record.cis.filter((one) => one.ci !== ci.ci || one.role !== ci.role);
      if (ci.role === "excluded" && ci.note.trim() === "") throw invalid("note", "");
      return { ...record, cis: [...rest, ci] };
    }
    case "removeCi":
      return { ...record, cis: record.cis.filter((one) => one.ci !== edit.ci || one.role !== edit.role) };
    case "comment":
      return say({ entry: "comment", text: edit.text });
    case "decide":
      return decided(record, edit, writing, say);
    case "addChecklistItem":
      return say({ entry: "checklistItem", text: edit.text, done: false });
    case "addHypothesis": {
      const { statement, ci, check } = edit;
      return say({ entry: "hypothesis", statement, ci, state: "open", check });
    }
    case "removeChecklistItem":
      return { ...record, entries: record.entries.filter(({ id }) => id !== edit.entry) };
    case "setChecklistItem":
    case "decideHypothesis":
      return {
        ...record,
        entries: record.entries.map((one) => (one.id === edit.entry ? { ...one, content: settled(one.content, edit) } : one)),
      };
  }
}

function decided(
  record: FakeRecord,
  edit: Extract<RecordEdit, { edit: "decide" }>,
  { author }: Writing,
  say: (content: EntryContentView) => FakeRecord,
): FakeRecord {
  if (edit.decision === "approve" && record.fields["requester"] === author) {
    const reason = `${author} requested ${record.number} and may not approve it.`;
    throw fault({ code: "recordRefused", number: record.number, reason }, reason);
  }
  return say({ entry: "approval", decision: edit.decision, note: edit.note });
}

function moved(
  book: FakeRecordBook,
  record: FakeRecord,
  { to, reason, values }: Extract<RecordEdit, { edit: "move" }>,
  writing: Writing,
): FakeRecord {
  const filled = withFields(record, values);
  const arrow = arrowsFrom(record.kind, typeOf(filled), record.state).find((one) => one.to === to);
  if (arrow === undefined) {
    const refusal = `${record.number} cannot move from ${record.state} to ${to}.`;
    throw fault({ code: "recordRefused", number: record.number, reason: refusal }, refusal);
  }
  const missing = missingFor(book, filled, arrow, reason).map(({ words }) => String(words));
  if (missing.length > 0) throw fault({ code: "missingForMove", number: record.number, missing }, "It lacks something.");
  return { ...said(book, filled, { entry: "move", from: record.state, to, reason }, writing), state: to };
}

function settled(content: EntryContentView, edit: RecordEdit): EntryContentView {
  if (content.entry === "checklistItem" && edit.edit === "setChecklistItem") return { ...content, done: edit.done };
  if (content.entry === "hypothesis" && edit.edit === "decideHypothesis") {
    return { ...content, state: edit.state, check: edit.check };
  }
  return content;
}

function linked(
  book: FakeRecordBook,
  record: FakeRecord,
  edit: Extract<RecordEdit, { edit: "link" | "unlink" }>,
  writing: Writing,
): FakeRecordBook {
  const source = edit.inverse ? requireRecord(book, edit.other) : record;
  const target = edit.inverse ? record.id : edit.other;
  const rest = source.links.filter((one) => one.kind !== edit.kind || one.target !== target);
  const links = edit.edit === "link" ? [...rest, { kind: edit.kind, target }] : rest;
  const alteration = edit.edit === "link" ? "linked" : "unlinked";
  const other = book.records.get(source.id === record.id ? edit.other : record.id)?.number ?? "";
  return withRecord(book, told({ ...source, links }, [{ alteration, other, word: edit.kind }], writing));
}

function alterationsBetween(before: FakeRecord, after: FakeRecord): FakeRecordStep["alterations"] {
  const ids = [...new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])];
  const fields = ids
    .map((field) => ({ field, from: before.fields[field] ?? null, to: after.fields[field] ?? null }))
    .filter(({ from, to }) => from !== to)
    .map((one) => ({ alteration: "field" as const, ...one }));
  const said = after.entries.slice(before.entries.length).map(({ content }) => ({ alteration: "entry" as const, content }));
  return [...fields, ...said];
}
