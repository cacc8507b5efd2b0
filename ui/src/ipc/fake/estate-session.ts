import type {
  AppliedView,
  AppView,
  BaselineView,
  ChangedData,
  ChangesetView,
  CiHistoryEntry,
  EditRequest,
  MomentView,
  OthersChangesView,
  Settings,
  WorkspaceView,
} from "../bindings";
import { buildEstate } from "./build-estate";
import type { FakeDraft } from "./drafts";
import { applyEdit, type Edited, fault } from "./edits";
import { EMPTY_ESTATE, type FakeEstate, summaryOf } from "./estate";
import { ciHistory, relationshipHistory } from "./histories";
import { isKindOf } from "./model";
import type { OthersEdit } from "./others";
import { meantMoment, NOW as SHOWN_NOW, type ShownMoment } from "./moments";
import { historyFromAddress, pastChangeset, pastOf } from "./past";
import type { Step } from "./steps";

/** CIs of the estate that the in-memory host opens. */
const TOTAL = 10_000;
/** The time it is, always; one minute later per changeset. */
const NOW = Date.parse("2026-11-21T09:58:00Z");
const RECENT = [
  { name: "Keller Group", path: "/home/you/Documents/Estate/keller-group.faultline", openedAt: "2026-11-21T09:58:00Z" },
  { name: "Leipzig rack rebuild", path: "/mnt/shared/Facilities/lej-rack-rebuild.faultline", openedAt: "2026-10-29T14:20:00Z" },
];
const CRITICALITY = ["critical", "high", "medium", "low"];

export interface FakeWorkspace {
  readonly name: string;
  readonly path: string;
  readonly estate: FakeEstate;
  readonly changesets: readonly ChangesetView[];
  /** The estate that each changeset left. */
  readonly estates: readonly FakeEstate[];
  readonly baselines: readonly BaselineView[];
  readonly drafts: readonly FakeDraft[];
  readonly shown: ShownMoment;
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
}

/** The open workspace of the in-memory host, read and edited at the moment that is shown. */
export class FakeEstateSession {
  protected workspace: FakeWorkspace | null = null;
  protected settings: Settings;

  constructor(chosen: Omit<Settings, "author">) {
    this.settings = { author: "You", ...chosen };
  }

  start(): AppView {
    return {
      version: "0.1.0",
      settings: this.settings,
      recent: RECENT,
      opens: this.workspace?.name ?? null,
      demonstrationCis: TOTAL,
    };
  }

  saveSettings(settings: Settings): Settings {
    this.settings = settings;
    return settings;
  }

  open(path: string, estate: FakeEstate = buildEstate(TOTAL)): WorkspaceView {
    const name = RECENT.find((known) => known.path === path)?.name ?? nameOf(path);
    const length = historyFromAddress();
    const first = changeset(1, estate === EMPTY_ESTATE ? "manual" : "import vCenter nightly", "You", "");
    const past = length > 1 ? pastOf(length, estate) : { changesets: [first], estates: [estate] };
    this.workspace = {
      name,
      path,
      estate: past.estates.at(-1) ?? estate,
      ...past,
      baselines: [],
      drafts: [],
      shown: SHOWN_NOW,
      undo: [],
      redo: [],
    };
    return this.info();
  }

  openDemonstration(): WorkspaceView {
    return this.open("/home/you/Demonstration estate.faultline");
  }

  close(): void {
    this.workspace = null;
  }

  info(): WorkspaceView {
    const { name, path, changesets, shown } = this.current();
    const estate = this.estate();
    const head = this.changesetOf(shown.changeset ?? changesets.length);
    const editable = shown.changeset === null;
    const { undo, redo } = this.shownDraft() ?? this.current();
    const services = [...estate.cis.values()]
      .filter((ci) => isKindOf(ci.classId, "service"))
      .map(summaryOf)
      .sort((one, other) => rank(one.criticality) - rank(other.criticality));
    return {
      name,
      path,
      isDemonstration: true,
      cis: estate.cis.size,
      relationships: estate.relationships.size,
      head,
      undo: editable ? (undo.at(-1)?.label ?? null) : null,
      redo: editable ? (redo.at(-1)?.label ?? null) : null,
      startingPoints: services.slice(0, 12),
      moment: this.view(shown),
    };
  }

  /** What words of the time control mean, with the estate of then. */
  momentOf(words: string): { readonly view: MomentView; readonly estate: FakeEstate } {
    const { changesets, baselines, drafts } = this.current();
    const meant = meantMoment(words, changesets, baselines, drafts);
    return { view: this.view(meant), estate: this.estateOf(meant) };
  }

  protected view({ kind, label, changeset: number, draft }: ShownMoment): MomentView {
    const { changesets, baselines } = this.current();
    const head = this.changesetOf(number ?? changesets.length);
    const named = number === null ? [] : baselines.filter((one) => one.changeset.number === head.number);
    return { kind, label, changeset: head, baselines: named.map((one) => one.name), editable: number === null, draft };
  }

  protected estateOf({ changeset: number, draft }: ShownMoment): FakeEstate {
    const { estate, estates, drafts } = this.current();
    if (draft !== null) return drafts.find(({ id }) => id === draft)?.estate ?? estate;
    return number === null ? estate : (estates[number - 1] ?? estate);
  }

  protected shownDraft(): FakeDraft | undefined {
    const { drafts, shown } = this.current();
    return drafts.find(({ id }) => id === shown.draft);
  }

  /** The estate of the moment that is shown. */
  estate(): FakeEstate {
    return this.estateOf(this.current().shown);
  }

  setMoment(when: string): WorkspaceView {
    const { changesets, baselines, drafts } = this.current();
    const shown = meantMoment(when, changesets, baselines, drafts);
    const kept = drafts.filter(({ name }) => name !== null);
    this.workspace = { ...this.current(), shown, drafts: kept };
    return this.info();
  }

  baselines(): readonly BaselineView[] {
    return this.current().baselines;
  }

  createBaseline(name: string, note: string, at: number | null): AppliedView {
    const { changesets, baselines, shown, estate } = this.current();
    if (baselines.some((one) => one.name === name)) {
      throw fault({ code: "alreadyExists", name }, `There is a baseline ${name} already.`);
    }
    const number = this.nextNumber();
    const named = this.changesetOf(at ?? shown.changeset ?? changesets.length);
    const made = { id: number, name, note, changeset: named, since: number };
    return this.replaceBaselines([...baselines, made], `Create baseline ${name}`, estate);
  }

  changeBaseline(id: number, name: string | null, note: string | null): AppliedView {
    const { baselines, estate } = this.current();
    const changed = baselines.map((one) =>
      one.id === id ? { ...one, name: name ?? one.name, note: note ?? one.note } : one,
    );
    return this.replaceBaselines(changed, "Change baseline", estate);
  }

  deleteBaseline(id: number): AppliedView {
    const { baselines, estate } = this.current();
    return this.replaceBaselines(baselines.filter((one) => one.id !== id), "Delete baseline", estate);
  }

  changesets(): readonly ChangesetView[] {
    return this.current().changesets;
  }

  changesetOf(number: number): ChangesetView {
    const found = this.changesets().find((one) => one.number === number);
    return found ?? changeset(number, "manual", "You", "");
  }

  history(id: number): CiHistoryEntry[] {
    return ciHistory(this.recorded(), id);
  }

  relationshipHistory(id: number): CiHistoryEntry[] {
    return relationshipHistory(this.recorded(), id);
  }

  /** The changesets up to the moment that is shown, with the estates they left. */
  recorded(): { readonly changesets: readonly ChangesetView[]; readonly estates: readonly FakeEstate[] } {
    const { changesets, estates, shown } = this.current();
    const known = shown.changeset ?? changesets.length;
    return { changesets: changesets.slice(0, known), estates: estates.slice(0, known) };
  }

  /** All estates, whatever moment is shown. */
  estates(): readonly FakeEstate[] {
    return this.current().estates;
  }

  drafts(): readonly FakeDraft[] {
    return this.current().drafts;
  }

  /** The newest state. */
  live(): FakeEstate {
    return this.current().estate;
  }

  draft(id: number): FakeDraft {
    const found = this.drafts().find((one) => one.id === id);
    if (found === undefined) throw fault({ code: "gone" }, "The draft is gone.");
    return found;
  }

  protected putDraft(draft: FakeDraft): void {
    const drafts = this.drafts().map((one) => (one.id === draft.id ? draft : one));
    this.workspace = { ...this.current(), drafts };
  }

  /** An answer to something that is no changeset. */
  told(label: string, changes: ChangedData[]): AppliedView {
    return { changeset: null, changes, label, ci: null, relationship: null, workspace: this.info() };
  }

  edit(request: EditRequest, message: string): AppliedView {
    this.writable();
    return this.make(applyEdit(this.estate(), request, this.nextNumber()), message);
  }

  /** Takes over what an edit made, as a changeset or a step of the draft. */
  protected make(edited: Edited, message: string): AppliedView {
    const label = message === "" ? edited.label : message;
    const step = { label, changes: edited.changes, before: this.estate(), after: edited.estate };
    const draft = this.shownDraft();
    if (draft !== undefined) {
      this.putDraft({ ...draft, estate: edited.estate, undo: [...draft.undo, step], redo: [] });
      return { ...this.told(label, [...edited.changes, "drafts"]), ci: edited.ci, relationship: edited.relationship };
    }
    return this.record(step, "manual", { ci: edited.ci, relationship: edited.relationship });
  }

  /** Somebody else sets an attribute, in another window. */
  othersEdit({ key, attribute, value }: OthersEdit): OthersChangesView {
    const before = [...this.current().estate.cis.values()].find((ci) => ci.key === key);
    if (before === undefined) throw new Error(`There is no CI ${key}`);
    const since = this.nextNumber();
    const attributes = { ...before.attributes, [attribute]: value };
    const cis = new Map(this.current().estate.cis).set(before.id, { ...before, attributes, since });
    const estate = { ...this.current().estate, cis };
    const written = changeset(since, "manual", "Bob", `Change ${key}`);
    const { changesets, estates } = this.current();
    this.workspace = {
      ...this.current(),
      estate,
      changesets: [...changesets, written],
      estates: [...estates, estate],
    };
    return { changes: ["cis", "history"], changesets: [written], workspace: this.info() };
  }

  replaceEstate(estate: FakeEstate, source: string): AppliedView {
    const changes: ChangedData[] = ["cis", "relationships", "groups", "sources", "history"];
    const step = { label: `import ${source}`, changes, before: this.writable().estate, after: estate };
    return this.record(step, `import ${source}`, { ci: null, relationship: null });
  }

  learn(change: (estate: FakeEstate) => FakeEstate, label: string, moved: ChangedData): AppliedView {
    const before = this.estate();
    const step = { label, changes: [moved, "history" as const], before, after: change(before) };
    return this.record(step, "manual", { ci: null, relationship: null });
  }

  undo(): AppliedView {
    const { undo, redo } = this.shownDraft() ?? this.writable();
    const step = undo.at(-1);
    if (step === undefined) throw fault({ code: "nothingToUndo" }, "There is nothing to undo.");
    return this.move(step, step.before, undo.slice(0, -1), [...redo, step]);
  }

  redo(): AppliedView {
    const { undo, redo } = this.shownDraft() ?? this.writable();
    const step = redo.at(-1);
    if (step === undefined) throw fault({ code: "nothingToUndo" }, "There is nothing to redo.");
    return this.move(step, step.after, [...undo, step], redo.slice(0, -1));
  }

  /** The number that the next changeset gets. */
  nextNumber(): number {
    return (this.changesets().at(-1)?.number ?? 0) + 1;
  }

  protected move(step: Step, estate: FakeEstate, undo: readonly Step[], redo: readonly Step[]): AppliedView {
    const draft = this.shownDraft();
    if (draft !== undefined) {
      this.putDraft({ ...draft, estate, undo, redo });
      return this.told(step.label, [...step.changes, "drafts"]);
    }
    const number = this.nextNumber();
    const next = changeset(number, `undo of ${number - 1}`, this.settings.author, step.label);
    const changesets = [...this.changesets(), next];
    const estates = [...this.current().estates, estate];
    this.workspace = { ...this.current(), estate, changesets, estates, undo, redo };
    return this.applied(step, { ci: null, relationship: null });
  }

  protected record(
    step: Step,
    origin: string,
    made: { ci: number | null; relationship: number | null },
  ): AppliedView {
    const next = changeset(this.nextNumber(), origin, this.settings.author, step.label);
    const { undo, changesets } = this.current();
    this.workspace = {
      ...this.current(),
      estate: step.after,
      changesets: [...changesets, next],
      estates: [...this.current().estates, step.after],
      undo: [...undo, step],
      redo: [],
    };
    return this.applied(step, made);
  }

  protected applied(
    step: Step,
    made: { ci: number | null; relationship: number | null },
  ): AppliedView {
    const workspace = this.info();
    return {
      changeset: this.nextNumber() - 1,
      changes: [...step.changes],
      label: step.label,
      ...made,
      workspace,
    };
  }

  /** Baselines can be undone in the core; in memory they stay. */
  protected replaceBaselines(
    baselines: readonly BaselineView[],
    label: string,
    estate: FakeEstate,
  ): AppliedView {
    const next = changeset(this.nextNumber(), "manual", this.settings.author, label);
    const { changesets, estates } = this.current();
    this.workspace = {
      ...this.current(),
      baselines,
      changesets: [...changesets, next],
      estates: [...estates, estate],
    };
    const step: Step = { label, changes: ["baselines", "history"], before: estate, after: estate };
    return this.applied(step, { ci: null, relationship: null });
  }

  protected writable(): FakeWorkspace {
    const { shown } = this.current();
    if (shown.changeset === null) return this.current();
    const { label } = shown;
    throw fault({ code: "notNow", moment: label }, `${label} cannot be edited.`);
  }

  protected current(): FakeWorkspace {
    if (this.workspace === null) throw fault({ code: "noWorkspace" }, "No workspace is open.");
    return this.workspace;
  }
}

function nameOf(path: string): string {
  return path.split("/").at(-1)?.replace(".faultline", "") ?? path;
}

function rank(criticality: string | null): number {
  return criticality === null ? CRITICALITY.length : CRITICALITY.indexOf(criticality);
}

function changeset(number: number, origin: string, author: string, message: string): ChangesetView {
  return pastChangeset(number, NOW + (number - 1) * 60_000, author, origin, message);
}
