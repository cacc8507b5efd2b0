import type {
  ChangeTypeView,
  ChangesetView,
  KnownErrorView,
  LinkedRecordView,
  MissingView,
  PossibleMoveView,
  RecordDetailView,
  RecordLineView,
} from "../../bindings";
import { type FakeEstate, summaryOf } from "../estate";
import { arrowsFrom, isOver } from "./life-cycle";
import { missingFor } from "./missing";
import type { FakeRecord, FakeRecordBook } from "./record-book";
import { fieldsOf } from "./record-fields";

const INVERSE = {
  caused_by: "caused",
  fixes: "fixed_by",
  part_of: "contains",
  duplicates: "duplicated_by",
  child_of: "parent_of",
  relates_to: "relates_to",
} as const;

/** A record as lists show it. */
export function lineOf(record: FakeRecord): RecordLineView {
  const { fields } = record;
  const value = (field: string) => fields[field] ?? null;
  return {
    id: record.id,
    number: record.number,
    kind: record.kind,
    state: record.state,
    changeType: record.kind === "change" ? typeOf(record) : null,
    title: fields["title"] ?? "",
    priority: fields["priority"] === undefined ? null : Number(fields["priority"]),
    owner: value("owner"),
    assignedTo: value("assigned_to"),
    due: value("due"),
    plannedStart: value("planned_start"),
    plannedEnd: value("planned_end"),
    createdAt: record.createdAt,
    over: isOver(record.state),
    cis: record.cis.length,
  };
}

/** How a change is authorised. */
export function typeOf({ fields }: FakeRecord): ChangeTypeView {
  const type = fields["type"];
  return type === "standard" || type === "emergency" ? type : "normal";
}

/** One record with everything about it. */
export function detailOf(
  book: FakeRecordBook,
  estate: FakeEstate,
  record: FakeRecord,
  changesetOf: (number: number) => ChangesetView,
): RecordDetailView {
  return {
    line: lineOf(record),
    since: record.since,
    fields: fieldsOf(record.kind).flatMap(({ id }) => {
      const value = record.fields[id];
      return value === undefined ? [] : [{ field: id, value }];
    }),
    cis: record.cis.map((one) => {
      const ci = estate.cis.get(one.ci);
      return { ...one, summary: ci === undefined ? null : summaryOf(ci), deleted: ci === undefined };
    }),
    links: linksOf(book, record),
    entries: [...record.entries],
    moves: movesOf(book, record),
    knownErrors: record.kind === "incident" ? knownErrorsOf(book, estate, record) : [],
    recurrences: record.kind === "problem" ? recurrencesOf(book, record) : [],
    history: record.history.map(({ changeset, alterations }) => ({
      changeset: changesetOf(changeset),
      alterations: [...alterations],
    })),
  };
}

function movesOf(book: FakeRecordBook, record: FakeRecord): PossibleMoveView[] {
  return arrowsFrom(record.kind, typeOf(record), record.state).map((arrow) => ({
    to: arrow.to,
    needsReason: arrow.requires.includes("move_reason"),
    missing: missingFor(book, record, arrow).filter(({ id }: MissingView) => id !== "move_reason"),
  }));
}

function linksOf(book: FakeRecordBook, record: FakeRecord): LinkedRecordView[] {
  const own = record.links.flatMap(({ kind, target }) => {
    const other = book.records.get(target);
    return other === undefined ? [] : [{ word: kind as string, record: lineOf(other) }];
  });
  const inverse = [...book.records.values()].flatMap((other) =>
    other.links
      .filter(({ target }) => target === record.id)
      .map(({ kind }) => ({ word: INVERSE[kind] as string, record: lineOf(other) })),
  );
  return [...own, ...inverse];
}

function knownErrorsOf(book: FakeRecordBook, estate: FakeEstate, incident: FakeRecord): KnownErrorView[] {
  const own = new Set(incident.cis.map(({ ci }) => ci));
  return [...book.records.values()]
    .filter(({ kind, fields }) => kind === "problem" && fields["known_error"] === "true")
    .map((problem) => ({
      problem: lineOf(problem),
      workaround: problem.fields["workaround"] ?? null,
      shared: problem.cis.filter(({ ci }) => own.has(ci)).flatMap(({ ci }) => estate.cis.get(ci)?.key ?? []),
    }))
    .filter(({ shared }) => shared.length > 0);
}

function recurrencesOf(book: FakeRecordBook, problem: FakeRecord): RecordLineView[] {
  if (!isOver(problem.state)) return [];
  const causes = new Set(problem.cis.map(({ ci }) => ci));
  return [...book.records.values()]
    .filter(({ kind, createdAt, cis }) => kind === "incident" && createdAt > problem.createdAt && cis.some(({ ci }) => causes.has(ci)))
    .map(lineOf);
}
