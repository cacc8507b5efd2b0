import type { RecordFilterRequest, RecordLineView } from "../../bindings";
import type { FakeRecord, FakeRecordBook } from "./record-book";
import { lineOf } from "./record-views";

/** The records that fit, the newest first within each kind. */
export function listRecords(book: FakeRecordBook, filter: RecordFilterRequest): RecordLineView[] {
  const words = (filter.text ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  return [...book.records.values()]
    .filter((record) => fits(record, filter) && words.every((word) => textOf(record).includes(word)))
    .map(lineOf)
    .sort((one, other) => countOf(other) - countOf(one));
}

function countOf({ number }: RecordLineView): number {
  return Number(number.split("-")[1]);
}

function textOf({ number, fields, entries }: FakeRecord): string {
  const comments = entries.flatMap(({ content }) => (content.entry === "comment" ? [content.text] : []));
  return [number, ...Object.values(fields), ...comments].join(" ").toLowerCase();
}

function fits(record: FakeRecord, filter: RecordFilterRequest): boolean {
  const line = lineOf(record);
  return (
    (filter.kinds.length === 0 || filter.kinds.includes(line.kind)) &&
    (filter.states.length === 0 || filter.states.includes(line.state)) &&
    !(filter.open && line.over) &&
    (filter.owner === null || filter.owner === line.owner || filter.owner === line.assignedTo) &&
    (filter.priority === null || (line.priority ?? 9) <= filter.priority) &&
    (filter.ci === null || record.cis.some(({ ci }) => ci === filter.ci)) &&
    (filter.dueBefore === null || (!line.over && line.due !== null && line.due < filter.dueBefore))
  );
}
