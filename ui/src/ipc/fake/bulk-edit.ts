import type { BulkPreviewView, BulkStatementRequest, RefusalView, TransitionView } from "../bindings";
import { ApiFault } from "../errors";
import { checkValues, type Edited, fault, merged } from "./edits";
import type { FakeCi, FakeEstate } from "./estate";
import { queryRows } from "./inventory";
import { FAKE_MODEL } from "./model";

/** What statements make of an estate, as changeset `since`, and what they tell of it. */
export function bulkEdit(
  estate: FakeEstate,
  statements: readonly BulkStatementRequest[],
  since: number,
): { readonly preview: BulkPreviewView; readonly edited: Edited } {
  const cis = new Map(estate.cis);
  const transitions = new Map<string, TransitionView>();
  const refusals = new Map<string, RefusalView>();
  const count = { changed: 0, unchanged: 0, refused: 0 };
  const seen: string[] = [];
  for (const { target, fields } of statements) {
    const ids = target.by === "ids" ? target.ids : queryRows(estate, target.query).map(({ id }) => id);
    for (const id of ids) {
      const before = estate.cis.get(id);
      seen.push(`${id}@${before?.since ?? 0}`);
      const reason = before === undefined ? "The CI is no longer there." : whyNot(before, fields);
      if (before === undefined || reason !== null) {
        count.refused += 1;
        const former = refusals.get(reason ?? "") ?? { reason: reason ?? "", cis: 0, keys: [] };
        const keys = [...former.keys, before?.key ?? String(id)].slice(0, 20);
        refusals.set(reason ?? "", { ...former, cis: former.cis + 1, keys });
        continue;
      }
      const after = changed(before, fields, since);
      const differences = Object.keys(fields)
        .map((field) => ({ attribute: field, from: valueOf(before, field), to: valueOf(after, field) }))
        .filter(({ from, to }) => from !== to);
      if (differences.length === 0) {
        count.unchanged += 1;
        continue;
      }
      count.changed += 1;
      cis.set(id, after);
      for (const difference of differences) {
        const key = JSON.stringify(difference);
        transitions.set(key, { ...difference, cis: (transitions.get(key)?.cis ?? 0) + 1 });
      }
    }
  }
  const all = [...transitions.values()].sort((one, other) => other.cis - one.cis);
  const preview = {
    ...count,
    transitions: all.slice(0, 200),
    transitionsInAll: all.length,
    refusals: [...refusals.values()],
    seen: seen.join(" "),
  };
  const label = `Change ${count.changed} CIs`;
  return { preview, edited: { estate: { ...estate, cis }, label, changes: ["cis", "history"], ci: null, relationship: null } };
}

function valueOf(ci: FakeCi, field: string): string | null {
  if (field === "name") return ci.name;
  if (field === "status") return ci.status;
  return ci.attributes[field] ?? null;
}

function whyNot(ci: FakeCi, fields: Readonly<Record<string, string | null>>): string | null {
  const { name: _, status: __, ...attributes } = fields;
  const known = FAKE_MODEL.classes.find((one) => one.id === ci.classId)?.attributes ?? [];
  const lacking = Object.keys(attributes).find((attribute) => !known.includes(attribute));
  if (lacking !== undefined) return `The class ${ci.classId} has no attribute "${lacking}". Choose an existing one.`;
  try {
    checkValues(attributes);
    return null;
  } catch (error) {
    if (error instanceof ApiFault) return error.message;
    throw error;
  }
}

function changed(ci: FakeCi, fields: Readonly<Record<string, string | null>>, since: number): FakeCi {
  const { name, status, ...attributes } = fields;
  const word = FAKE_STATUSES.find((one) => one === status);
  if (status !== undefined && word === undefined) {
    throw fault({ code: "invalidValue", field: "status", value: status ?? "", nearest: [] }, `${status} is no status.`);
  }
  return {
    ...ci,
    name: name ?? ci.name,
    status: word ?? ci.status,
    attributes: merged(ci.attributes, attributes),
    since,
  };
}

const FAKE_STATUSES = ["planned", "live", "maintenance", "retired"] as const;
