import type { ChangedData, DifferenceView, EditRequest, ErrorKind, GroupName } from "../bindings";
import { ApiFault } from "../errors";
import { type FakeCi, type FakeEstate, type FakeRelationship, groupKey } from "./estate";
import { FAKE_MODEL } from "./model";

/** What an edit makes of an estate. */
export interface Edited {
  readonly estate: FakeEstate;
  readonly label: string;
  readonly changes: readonly ChangedData[];
  readonly ci: number | null;
  readonly relationship: number | null;
}

/** An error as the core would give it. */
export function fault(kind: ErrorKind, message: string, hints: string[] = []): ApiFault {
  return new ApiFault({ kind, message, hints });
}

/** A CI by its id; the core's own error where there is none. */
export function requireCi(estate: FakeEstate, id: number): FakeCi {
  const ci = estate.cis.get(id);
  if (ci === undefined) {
    throw fault({ code: "unknownCi", key: String(id), nearest: [] }, `There is no CI ${id}.`);
  }
  return ci;
}

function requireRelationship(estate: FakeEstate, id: number): FakeRelationship {
  const relationship = estate.relationships.get(id);
  if (relationship === undefined) {
    const kind = { code: "unknownName", what: "relationship", name: String(id), nearest: [] } as const;
    throw fault({ ...kind, nearest: [] }, `There is no relationship ${id}.`);
  }
  return relationship;
}

function nextId(of: ReadonlyMap<number, unknown>): number {
  return Math.max(0, ...of.keys()) + 1;
}

function withCi(estate: FakeEstate, ci: FakeCi): FakeEstate {
  return { ...estate, cis: new Map(estate.cis).set(ci.id, ci) };
}

function withRelationship(estate: FakeEstate, one: FakeRelationship): FakeEstate {
  return { ...estate, relationships: new Map(estate.relationships).set(one.id, one) };
}

function groupText(group: GroupName): string {
  return group.by === "named" ? group.name : `=${group.kind}`;
}

/** Values with changes made; null clears. */
export function merged(
  before: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, string | null>>,
): Record<string, string> {
  const all = Object.entries({ ...before, ...changes });
  return Object.fromEntries(all.filter((pair): pair is [string, string] => pair[1] !== null));
}

function checkFree(estate: FakeEstate, key: string, except: number | null): void {
  for (const ci of estate.cis.values()) {
    if (ci.key === key && ci.id !== except) {
      throw fault({ code: "alreadyExists", name: key }, `There is a CI ${key} already.`);
    }
  }
}

function conflict(subject: string, changeset: number, differences: DifferenceView[]): ApiFault {
  const kind = { code: "conflict", subject, changeset, by: "Bob", differences } as const;
  return fault({ ...kind, differences }, `${subject} was altered since.`);
}

function checkFresh(subject: string, since: number, basedOn: number): void {
  if (since !== basedOn) throw conflict(subject, since, []);
}

/** Refuses what somebody altered since; what they had seen before is not kept in memory. */
function checkUndisputed(before: FakeCi, request: Extract<EditRequest, { edit: "changeCi" }>): void {
  if (before.since === request.basedOn) return;
  const differences = Object.entries(request.attributes).flatMap(([attribute, mine]) => {
    const theirs = before.attributes[attribute] ?? null;
    return theirs === mine ? [] : [{ attribute, was: null, theirs, mine }];
  });
  if (differences.length > 0) throw conflict(before.key, before.since, differences);
}

/** Throws where a value does not fit its attribute. */
export function checkValues(attributes: Readonly<Record<string, string | null>>): void {
  for (const [id, value] of Object.entries(attributes)) {
    const known = FAKE_MODEL.attributes.find((attribute) => attribute.id === id);
    const isNumber = known?.kind === "integer" || known?.kind === "decimal";
    const isChoice = known?.kind === "choice" && value !== null;
    const fits = (!isNumber || !Number.isNaN(Number(value))) && (!isChoice || known.choices.includes(value));
    if (!fits) {
      const kind = { code: "invalidValue", field: known?.label ?? id, value: value ?? "" } as const;
      throw fault({ ...kind, nearest: known?.choices ?? [] }, `${value} does not fit ${id}.`);
    }
  }
}

/** What an edit makes of an estate, as changeset `since`; throws what the core would answer. */
export function applyEdit(estate: FakeEstate, request: EditRequest, since: number): Edited {
  const cis: readonly ChangedData[] = ["cis", "history"];
  const links: readonly ChangedData[] = ["relationships", "history"];
  const none = { ci: null, relationship: null };
  switch (request.edit) {
    case "createCi": {
      const id = nextId(estate.cis);
      const key = request.key ?? `${request.class.slice(0, 3)}-${id}`;
      checkFree(estate, key, null);
      checkValues(request.attributes);
      const { name, class: classId, status, attributes } = request;
      const ci = { id, key, name: name ?? key, classId, status, attributes, since };
      return { ...none, estate: withCi(estate, ci), label: `Create ${key}`, changes: cis, ci: id };
    }
    case "changeCi": {
      const before = requireCi(estate, request.id);
      checkUndisputed(before, request);
      if (request.key !== null) checkFree(estate, request.key, before.id);
      checkValues(request.attributes);
      const ci = {
        ...before,
        key: request.key ?? before.key,
        name: request.name ?? before.name,
        classId: request.class ?? before.classId,
        status: request.status ?? before.status,
        attributes: merged(before.attributes, request.attributes),
        since,
      };
      return { ...none, estate: withCi(estate, ci), label: `Change ${ci.key}`, changes: cis, ci: ci.id };
    }
    case "deleteCi": {
      const { id, key } = requireCi(estate, request.id);
      const left = [...estate.relationships].filter(([, one]) => one.source !== id && one.target !== id);
      const others = [...estate.cis].filter(([other]) => other !== id);
      const smaller = { ...estate, cis: new Map(others), relationships: new Map(left) };
      return { ...none, estate: smaller, label: `Delete ${key}`, changes: ["cis", ...links] };
    }
    case "createRelationship": {
      const { edit: _, ...values } = request;
      const one = { ...values, id: nextId(estate.relationships), since };
      const label = `create ${request.kind} of ${requireCi(estate, request.source).key}`;
      return { ...none, estate: withRelationship(estate, one), label, changes: links, relationship: one.id };
    }
    case "changeRelationship": {
      const before = requireRelationship(estate, request.id);
      const { edit: _, basedOn, ...values } = request;
      checkFresh(before.kind, before.since, basedOn);
      const one = { ...before, ...values, since };
      const label = `change ${before.kind} of ${requireCi(estate, before.source).key}`;
      return { ...none, estate: withRelationship(estate, one), label, changes: links, relationship: one.id };
    }
    case "deleteRelationship": {
      const before = requireRelationship(estate, request.id);
      const left = [...estate.relationships].filter(([id]) => id !== request.id);
      const label = `delete ${before.kind} of ${requireCi(estate, before.source).key}`;
      return { ...none, estate: { ...estate, relationships: new Map(left) }, label, changes: links };
    }
    case "setGroup": {
      const key = groupKey(request.dependent, groupText(request.group));
      const { needs, strength } = request;
      const groups = new Map(estate.groups).set(key, { needs, strength });
      const label = `state a group of ${requireCi(estate, request.dependent).key}`;
      return { ...none, estate: { ...estate, groups }, label, changes: ["groups", "history"] };
    }
    case "deleteGroup":
      return dissolve(estate, request.dependent, request.group, since);
  }
}

function dissolve(estate: FakeEstate, dependent: number, group: GroupName, since: number): Edited {
  const isMember = (one: FakeRelationship) =>
    one.source === dependent &&
    (group.by === "named" ? one.group === group.name : one.group === null && one.kind === group.kind);
  const relationships = new Map(
    [...estate.relationships].map(([id, one]) => [id, isMember(one) ? { ...one, group: "-", since } : one]),
  );
  return {
    estate: { ...estate, relationships },
    label: `dissolve a group of ${requireCi(estate, dependent).key}`,
    changes: ["groups", "relationships", "history"],
    ci: null,
    relationship: null,
  };
}
