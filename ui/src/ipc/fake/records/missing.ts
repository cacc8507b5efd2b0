import type { EntryContentView, MissingView } from "../../bindings";
import type { Arrow } from "./life-cycle";
import type { FakeRecord, FakeRecordBook } from "./record-book";
import { fieldsOf } from "./record-fields";

/** What a record lacks for a move, in the order of the table. */
export function missingFor(book: FakeRecordBook, record: FakeRecord, arrow: Arrow, reason = ""): MissingView[] {
  return arrow.requires.flatMap((id) => {
    const words = missingWords(book, record, id, reason);
    return words === null ? [] : [{ id: id === "review_notes_unless_successful" ? "review_notes" : id, words }];
  });
}

function missingWords(book: FakeRecordBook, record: FakeRecord, id: string, reason: string): string | null {
  const has = (field: string) => record.fields[field] !== undefined;
  const hasRole = (role: string) => record.cis.some((one) => one.role === role);
  switch (id) {
    case "affected_cis":
      return hasRole("affected") ? null : "at least one affected CI";
    case "root_cause":
      return has("root_cause") || hasRole("root_cause") ? null : "the root cause, as a CI or in words";
    case "approval":
      return approvalWords(record);
    case "template":
      return book.templates.some(({ name }) => name === record.fields["template"]) ? null : "the template that it comes from";
    case "go_no_go":
      return checklistWords(record.entries.map(({ content }) => content));
    case "review_notes_unless_successful":
      return has("review_notes") || record.fields["outcome"] === "successful"
        ? null
        : "review notes, since the outcome is not successful";
    case "move_reason":
      return reason.trim() === "" ? "a reason for the move" : null;
    default:
      return has(id) ? null : (fieldsOf(record.kind).find((field) => field.id === id)?.label.toLowerCase() ?? id);
  }
}

function approvalWords({ entries, fields }: FakeRecord): string | null {
  const last = entries.findLast(({ content }) => content.entry === "approval");
  if (last?.content.entry === "approval" && last.content.decision === "approve") return null;
  if (last?.content.entry === "approval" && last.content.decision === "reject") return `an approval (${last.author} rejected it)`;
  if (fields["requester"] === undefined) return "the requester, who may not be the one to approve it";
  return "an approval by someone other than the requester";
}

function checklistWords(contents: readonly EntryContentView[]): string | null {
  const items = contents.flatMap((content) => (content.entry === "checklistItem" ? [content] : []));
  if (items.length === 0) return "a go/no-go list";
  const open = items.filter(({ done }) => !done).map(({ text }) => text);
  return open.length === 0 ? null : `the go/no-go items: ${open.join(", ")}`;
}
