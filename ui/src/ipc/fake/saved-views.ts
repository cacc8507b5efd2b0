import type { SavedViewDetail, SavedViewKind } from "../bindings";
import type { HostCommands } from "../host-contract";
import { fault } from "./edits";
import type { FakeSession } from "./session";

const FIRST_SAVED = Date.parse("2026-11-21T10:00:00Z");

/** The saved views of one workspace; outside its history, as in the core. */
class SavedViews {
  private readonly views = new Map<number, SavedViewDetail>();
  private lastId = 0;
  private saves = 0;

  list(kind: SavedViewKind): SavedViewDetail["summary"][] {
    const summaries = [...this.views.values()].map(({ summary }) => summary);
    return summaries.filter((one) => one.kind === kind).sort((one, other) => (one.name < other.name ? -1 : 1));
  }

  get(id: number): SavedViewDetail {
    const found = this.views.get(id);
    if (found === undefined) throw fault({ code: "gone" }, "The saved view is no longer there.");
    return found;
  }

  /** The name without space around it, if no other view of the kind has it. */
  checkedName(kind: SavedViewKind, given: string, own: number | null): string {
    const name = given.trim();
    if (name === "") throw fault({ code: "invalidValue", field: "name", value: name, nearest: [] }, "It is empty.");
    if (this.list(kind).some((one) => one.name === name && one.id !== own)) {
      throw fault({ code: "alreadyExists", name }, `There is a saved ${kind} ${name} already.`);
    }
    return name;
  }

  put(view: SavedViewDetail): void {
    this.views.set(view.summary.id, view);
  }

  remove(id: number): SavedViewDetail {
    const found = this.get(id);
    this.views.delete(id);
    return found;
  }

  nextId(): number {
    this.lastId += 1;
    return this.lastId;
  }

  /** One second later with every save. */
  nextTime(): string {
    this.saves += 1;
    return new Date(FIRST_SAVED + this.saves * 1000).toISOString();
  }
}

/** Name of the page event by which somebody else saves a view over what it was; its detail names the view and a column. */
const SAVED_BY_OTHERS = "fake-others-save";

/** What somebody else saves: the list of this name, sorted by this column alone. */
export interface OthersSave {
  readonly name: string;
  readonly sort: string;
}

/** The commands about saved views, kept in memory for each workspace. */
export function savedViewCommands(session: FakeSession) {
  const byPath = new Map<string, SavedViews>();
  const current = (): SavedViews => {
    const { path } = session.info();
    const known = byPath.get(path) ?? new SavedViews();
    byPath.set(path, known);
    return known;
  };
  const author = () => session.start().settings.author;
  onOthersSave(({ name, sort }) => {
    const views = current();
    const found = views.list("list").find((one) => one.name === name);
    if (found === undefined) return;
    const { summary, body } = views.get(found.id);
    const saved: object = { ...JSON.parse(body), sort: [{ column: sort, descending: false }] };
    views.put({ summary: { ...summary, author: "Bob", at: views.nextTime() }, body: JSON.stringify(saved) });
    session.tellOthers({ changes: ["savedViews"], changesets: [], workspace: session.info() });
  });
  return {
    savedViews: async (kind) => current().list(kind),
    savedView: async (id) => current().get(id),
    saveView: async (kind, name, note, body) => {
      const views = current();
      const checked = views.checkedName(kind, name, null);
      const id = views.nextId();
      views.put({ summary: { id, kind, name: checked, note: note.trim(), author: author(), at: views.nextTime() }, body });
      return { id, applied: session.told(`Save view ${checked}`, ["savedViews"]) };
    },
    saveViewAnew: async (id, seen, body) => {
      const views = current();
      const { summary } = views.get(id);
      if (seen !== null && seen !== summary.at) {
        const { name, author: by } = summary;
        throw fault({ code: "viewChanged", name, by }, `${by} changed the view ${name} since you opened it.`);
      }
      views.put({ summary: { ...summary, author: author(), at: views.nextTime() }, body });
      return { id, applied: session.told(`Save view ${summary.name}`, ["savedViews"]) };
    },
    describeSavedView: async (id, name, note) => {
      const views = current();
      const { summary, body } = views.get(id);
      const renamed = name === null ? summary.name : views.checkedName(summary.kind, name, id);
      views.put({ summary: { ...summary, name: renamed, note: (note ?? summary.note).trim() }, body });
      return session.told(`Describe view ${summary.name}`, ["savedViews"]);
    },
    deleteSavedView: async (id) => {
      const { summary } = current().remove(id);
      return session.told(`Delete view ${summary.name}`, ["savedViews"]);
    },
  } satisfies Partial<HostCommands>;
}

/** Plays the saves of somebody else that a test asks for. */
function onOthersSave(play: (save: OthersSave) => void): void {
  globalThis.addEventListener?.(SAVED_BY_OTHERS, (event) => {
    if (event instanceof CustomEvent) play(event.detail);
  });
}
