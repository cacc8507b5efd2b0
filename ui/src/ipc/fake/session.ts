import type {
  AppliedView,
  BulkPreviewView,
  BulkStatementRequest,
  ChangedData,
  ChoicesRequest,
  PastePreviewView,
  OthersChangesView,
  PasteRequest,
  WhatIfRequest,
} from "../bindings";
import { bulkEdit } from "./bulk-edit";
import { type FakeDraft, mergedEstate, supposed } from "./drafts";
import { fault } from "./edits";
import { EMPTY_ESTATE, type FakeEstate } from "./estate";
import { FakeEstateSession } from "./estate-session";
import { NOW as SHOWN_NOW, type ShownMoment } from "./moments";
import { pasteInto } from "./paste";
import { reversed } from "./reversal";

const EVERYTHING: readonly ChangedData[] = ["cis", "relationships", "groups", "history"];

/** The running program as the in-memory host plays it: the workspace with its drafts. */
export class FakeSession extends FakeEstateSession {
  /** Tells the window what others wrote, once it listens. */
  tellOthers: (changes: OthersChangesView) => void = () => undefined;

  bulkPreview(statements: readonly BulkStatementRequest[]): BulkPreviewView {
    this.writable();
    return bulkEdit(this.estate(), statements, this.nextNumber()).preview;
  }

  bulkApply(statements: readonly BulkStatementRequest[], seen: string, message: string): AppliedView {
    this.writable();
    const { preview, edited } = bulkEdit(this.estate(), statements, this.nextNumber());
    if (preview.seen !== seen) throw fault({ code: "previewOutdated" }, "CIs were altered since the preview.");
    return this.make(edited, message);
  }

  pastePreview(request: PasteRequest): PastePreviewView {
    this.writable();
    return pasteInto(this.estate(), request, this.nextNumber()).preview;
  }

  pasteApply(request: PasteRequest, seen: string): AppliedView {
    this.writable();
    const { preview, edited } = pasteInto(this.estate(), request, this.nextNumber());
    if (preview.seen !== seen) throw fault({ code: "previewOutdated" }, "CIs were altered since the preview.");
    return this.make(edited, "");
  }

  createDraft(name: string, note: string): AppliedView {
    const { estate } = this.current();
    this.checkDraftName(name, null);
    return this.beginDraft(name, note, estate, `Create draft ${name}`, { kind: "draft", label: name });
  }

  askWhatIf(question: WhatIfRequest): AppliedView {
    const { estate, label } = supposed(this.estate(), question);
    return this.beginDraft(null, "", estate, `What if: ${label}`, { kind: "whatIf", label });
  }

  describeDraft(id: number, name: string | null, note: string | null): AppliedView {
    const before = this.draft(id);
    if (name !== null) this.checkDraftName(name, id);
    this.putDraft({ ...before, name: name ?? before.name, note: note ?? before.note });
    const { shown } = this.current();
    if (shown.draft === id && name !== null) {
      this.workspace = { ...this.current(), shown: { ...shown, kind: "draft", label: name } };
    }
    return this.told("Change draft", ["drafts"]);
  }

  keepWhatIf(name: string, note: string): AppliedView {
    const { shown } = this.current();
    if (shown.draft === null) throw fault({ code: "notInDraft" }, "No question is shown.");
    return this.describeDraft(shown.draft, name, note);
  }

  discardDraft(id: number): AppliedView {
    const { name } = this.draft(id);
    this.leaveDraft(id);
    return this.told(`Discard draft ${name ?? ""}`, ["drafts"]);
  }

  applyDraft(id: number, choices: ChoicesRequest, message: string): AppliedView {
    const draft = this.draft(id);
    const before = this.current().estate;
    const after = mergedEstate(draft, before, choices, this.nextNumber());
    this.leaveDraft(id);
    const changes: ChangedData[] = ["cis", "relationships", "groups", "history", "drafts"];
    const label = message === "" ? `Apply draft ${draft.name ?? ""}` : message;
    return this.record({ label, changes, before, after }, "draft applied", { ci: null, relationship: null });
  }

  undoChangeset(number: number): AppliedView {
    const { estates, estate: live } = this.writable();
    const [before, after] = [number === 1 ? EMPTY_ESTATE : estates[number - 2], estates[number - 1]];
    if (before === undefined || after === undefined) throw fault({ code: "gone" }, "There is no such changeset.");
    const { estate, obstacles } = reversed(live, before, after, this.nextNumber());
    if (obstacles.length > 0) throw fault({ code: "cannotUndo", reasons: obstacles }, obstacles.join(" "));
    const step = { label: `Undo changeset ${number}`, changes: EVERYTHING, before: live, after: estate };
    return this.record(step, `undo of ${number}`, { ci: null, relationship: null });
  }

  private beginDraft(
    name: string | null,
    note: string,
    estate: FakeEstate,
    label: string,
    shown: Pick<ShownMoment, "kind" | "label">,
  ): AppliedView {
    const { drafts, changesets, estate: from } = this.current();
    const id = Math.max(0, ...drafts.map((one) => one.id)) + 1;
    const base = changesets.length;
    const at = this.changesetOf(base).at;
    const made: FakeDraft = { id, name, note, at, author: this.settings.author, base, from, estate, undo: [], redo: [] };
    const moment = { ...shown, changeset: null, draft: id };
    this.workspace = { ...this.current(), drafts: [...drafts, made], shown: moment };
    return this.told(label, ["drafts"]);
  }

  private checkDraftName(name: string, except: number | null): void {
    if (this.drafts().some((one) => one.name === name && one.id !== except)) {
      throw fault({ code: "alreadyExists", name }, `There is a draft ${name} already.`);
    }
  }

  private leaveDraft(id: number): void {
    const { drafts, shown } = this.current();
    const left = drafts.filter((one) => one.id !== id);
    this.workspace = { ...this.current(), drafts: left, shown: shown.draft === id ? SHOWN_NOW : shown };
  }
}
