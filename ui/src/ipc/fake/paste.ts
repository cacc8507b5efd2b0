import type {
  EditRequest,
  PasteChangeView,
  PasteNewView,
  PastePreviewView,
  PasteRefusalView,
  PasteRequest,
} from "../bindings";
import { ApiFault } from "../errors";
import { ciChanges } from "./ci-changes";
import { applyEdit, type Edited, fault } from "./edits";
import type { FakeCi, FakeEstate } from "./estate";
import { FAKE_MODEL } from "./model";

type Changes = Extract<EditRequest, { edit: "changeCi" }>;

interface Cell {
  readonly column: string;
  readonly text: string;
}

interface Line {
  readonly line: number;
  readonly key: string | null;
  readonly ci: FakeCi | undefined;
  readonly cells: readonly Cell[];
}

const FIXED = ["key", "name", "class", "status"];

/** The column that a head means. */
function columnOf(head: string): string | null {
  const word = head.trim().toLowerCase();
  if (FIXED.includes(word)) return word;
  const found = FAKE_MODEL.attributes.find(({ id, label }) => id === word || label.toLowerCase() === word);
  return found?.id ?? null;
}

function classOf(text: string): string {
  const word = text.toLowerCase();
  return FAKE_MODEL.classes.find(({ id, label }) => id === word || label.toLowerCase() === word)?.id ?? text;
}

/** The lines of a table with what each says of which column. */
function linesOf(estate: FakeEstate, { lines, place }: PasteRequest, refuse: (one: PasteRefusalView) => void): readonly Line[] {
  const [head = [], ...rest] = lines;
  const columns = head.map(columnOf);
  if (columns.includes("key") && columns.filter((column) => column !== null).length > 1) {
    const byKey = new Map([...estate.cis.values()].map((ci) => [ci.key, ci]));
    return rest.map((texts, at) => {
      const key = texts[columns.indexOf("key")]?.trim() ?? "";
      const cells = texts.flatMap((text, position) => {
        const column = columns[position];
        return column == null || column === "key" ? [] : [{ column, text: text.trim() }];
      });
      return { line: at + 2, key, ci: byKey.get(key), cells };
    });
  }
  if (place === null) throw fault({ code: "tableGoesNowhere" }, "The first line names no key column.");
  const width = Math.max(...lines.map((texts) => texts.length));
  const rows = place.rows % lines.length === 0 ? Math.max(place.rows, lines.length) : lines.length;
  const across = place.width % width === 0 ? Math.max(place.width, width) : width;
  return Array.from({ length: rows }, (_, at) => {
    const line = (at % lines.length) + 1;
    const texts = lines[at % lines.length] ?? [];
    const id = place.cis[at];
    const ci = id === undefined ? undefined : estate.cis.get(id);
    if (ci === undefined) {
      refuse({ line, key: null, column: null, value: texts[0] ?? "", reason: "The list ends before this line. Choose a row further up." });
    }
    const cells = place.columns.slice(0, across).map((column, position) => ({ column, text: (texts[position % width] ?? "").trim() }));
    return { line, key: null, ci, cells };
  });
}

/** The edit that one cell asks for. */
function request(ci: FakeCi, { column, text }: Cell): Changes {
  const none = { key: null, name: null, class: null, status: null, attributes: {} };
  const edit = { edit: "changeCi", id: ci.id, basedOn: ci.since, ...none } as const;
  if (!FIXED.includes(column)) return { ...edit, attributes: { [column]: text === "" ? null : text } };
  if (text === "") throw fault({ code: "invalidValue", field: column, value: "", nearest: [] }, `Every CI has a ${column}. Give it a value.`);
  if (column === "class") return { ...edit, class: classOf(text) };
  if (column === "name") return { ...edit, name: text };
  if (column === "key") return { ...edit, key: text };
  const status = (["planned", "live", "maintenance", "retired"] as const).find((one) => one === text.toLowerCase());
  if (status !== undefined) return { ...edit, status };
  throw fault({ code: "invalidValue", field: "status", value: text, nearest: [] }, `"${text}" is no status. Use one of planned, live, maintenance, retired.`);
}

/** What a pasted table makes of an estate, as changeset `since`, and what it tells of it. */
export function pasteInto(
  estate: FakeEstate,
  paste: PasteRequest,
  since: number,
): { readonly preview: PastePreviewView; readonly edited: Edited } {
  if (paste.lines.length === 0) throw fault({ code: "tableEmpty" }, "There is nothing to paste.");
  const refusals: PasteRefusalView[] = [];
  const changes: PasteChangeView[] = [];
  const made: PasteNewView[] = [];
  const count = { changed: 0, unchanged: 0 };
  let after = estate;
  for (const { line, key, ci, cells } of linesOf(estate, paste, (one) => refusals.push(one))) {
    if (ci === undefined && key === null) continue;
    if (ci === undefined) {
      const text = (column: string) => cells.find((cell) => cell.column === column)?.text ?? "";
      if (text("class") === "") {
        const reason = `There is no CI with the key "${key}". Correct the key, or add a Class column to make new CIs.`;
        refusals.push({ line, key, column: null, value: key ?? "", reason });
        continue;
      }
      const values = cells.filter(({ column, text: value }) => !FIXED.includes(column) && value !== "");
      const one = { line, key: key ?? "", name: text("name") === "" ? (key ?? "") : text("name"), class: classOf(text("class")) };
      made.push(one);
      if (paste.create) {
        const attributes = Object.fromEntries(values.map(({ column, text: value }) => [column, value]));
        after = applyEdit(after, { edit: "createCi", key: one.key, name: one.name, class: one.class, status: "live", attributes }, since).estate;
      }
      continue;
    }
    let now = ci;
    for (const cell of cells) {
      try {
        after = applyEdit(after, { ...request(now, cell), basedOn: now.since }, since).estate;
        now = after.cis.get(ci.id) ?? now;
      } catch (error) {
        if (!(error instanceof ApiFault)) throw error;
        refusals.push({ line, key: ci.key, column: cell.column, value: cell.text, reason: error.message });
      }
    }
    const told = ciChanges(ci, now).map((one) => ({ line, key: ci.key, ...one }));
    changes.push(...told);
    count[told.length > 0 ? "changed" : "unchanged"] += 1;
  }
  const head = (paste.lines[0] ?? []).map(columnOf);
  const preview = {
    byKey: head.includes("key") && head.length > 1,
    ...count,
    changes: changes.slice(0, 500),
    changesInAll: changes.length,
    new: made.slice(0, 500),
    newInAll: made.length,
    refusals: refusals.slice(0, 500),
    refusalsInAll: refusals.length,
    seen: JSON.stringify([changes, made, refusals]),
  };
  const label = `Change ${count.changed} CIs`;
  return { preview, edited: { estate: after, label, changes: ["cis", "history"], ci: null, relationship: null } };
}
