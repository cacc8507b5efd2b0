import type {
  AttributeChangeView,
  ImportCounts,
  ImportDifference,
  ImportFileView,
  ImportIssue,
  ImportReport,
  ImportRequest,
} from "../bindings";
import { fault } from "./edits";
import type { FakeCi, FakeEstate, FakeRelationship } from "./estate";
import { FAKE_FILES } from "./files";
import { FAKE_MODEL, relationshipType } from "./model";

const STATUSES = ["planned", "live", "maintenance", "retired"] as const;

type Row = Readonly<Record<string, string>>;

/** What importing some files would do, and the estate after it. */
export interface ImportPlan {
  readonly report: ImportReport;
  readonly estate: FakeEstate;
}

interface Draft {
  readonly cis: Map<number, FakeCi>;
  readonly relationships: Map<number, FakeRelationship>;
  readonly issues: ImportIssue[];
  readonly differences: ImportDifference[];
  readonly counts: { cis: ImportCounts; relationships: ImportCounts };
  readonly since: number;
}

const NOTHING: ImportCounts = { new: 0, changed: 0, unchanged: 0, heldBack: 0, gone: 0 };

function readRows(text: string): { headers: string[]; rows: Row[] } {
  const [head = "", ...lines] = text.trim().split("\n");
  const headers = head.split(",");
  const rows = lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(headers.map((header, index) => [header, cells[index] ?? ""]));
  });
  return { headers, rows };
}

/** Reads the files against the estate; writes nothing. */
export function planImport(estate: FakeEstate, request: ImportRequest, since: number): ImportPlan {
  const draft: Draft = {
    cis: new Map(estate.cis),
    relationships: new Map(estate.relationships),
    issues: [],
    differences: [],
    counts: { cis: { ...NOTHING }, relationships: { ...NOTHING } },
    since,
  };
  const extraColumns = new Set<string>();
  const files = request.files.map((path): ImportFileView => {
    const text = FAKE_FILES[path];
    if (text === undefined) throw fault({ code: "file", path }, `There is no file at ${path}.`);
    const name = path.split("/").at(-1) ?? path;
    const { headers, rows } = readRows(text);
    const isRelationships = headers.includes("target");
    rows.forEach((row, index) => {
      if (isRelationships) takeRelationship(draft, name, row, index + 2);
      else takeCi(draft, name, row, index + 2);
    });
    const columns = headers.map((header) => ({ header, meaning: isKnown(header) ? header : null }));
    for (const { header, meaning } of columns) if (meaning === null) extraColumns.add(header);
    return {
      name,
      source: request.source ?? name,
      holds: isRelationships ? "relationships" : "cis",
      delimiter: ",",
      rows: rows.length,
      columns,
    };
  });
  const report: ImportReport = {
    files,
    cis: draft.counts.cis,
    relationships: draft.counts.relationships,
    issues: draft.issues,
    issueTotal: draft.issues.length,
    notes: [],
    doubtful: [],
    doubtfulTotal: 0,
    extraColumns: [...extraColumns],
    differences: draft.differences,
    written: false,
  };
  return { report, estate: { ...estate, cis: draft.cis, relationships: draft.relationships } };
}

function isKnown(header: string): boolean {
  const fields = ["key", "name", "class", "status", "source", "type", "target", "group", "needs"];
  return fields.includes(header) || FAKE_MODEL.attributes.some(({ id }) => id === header);
}

function takeCi(draft: Draft, file: string, row: Row, line: number): void {
  const { key = "", name = "", class: classId = "", status = "live", ...attributes } = row;
  const issue = (column: string, value: string, reason: string, nearest: string) =>
    draft.issues.push({ file, line, column, value, reason, nearest });
  if (!FAKE_MODEL.classes.some(({ id }) => id === classId)) {
    issue("class", classId, "There is no class of this name.", "server");
    return;
  }
  const known = STATUSES.find((candidate) => candidate === status);
  if (known === undefined) {
    issue("status", status, "A status is planned, live, maintenance or retired.", "live");
    return;
  }
  const before = [...draft.cis.values()].find((ci) => ci.key === key);
  const values = Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== ""));
  const changes = differing(before?.attributes ?? {}, values);
  if (before !== undefined && changes.length === 0) {
    draft.counts.cis.unchanged += 1;
    return;
  }
  const isNew = before === undefined;
  draft.counts.cis[isNew ? "new" : "changed"] += 1;
  draft.differences.push({ what: isNew ? "new" : "changed", subject: key, relationship: null, changes });
  const id = before?.id ?? Math.max(...draft.cis.keys()) + 1;
  draft.cis.set(id, {
    id,
    key,
    name: name === "" ? key : name,
    classId,
    status: known,
    attributes: { ...before?.attributes, ...values },
    since: draft.since,
  });
}

function differing(before: Row, after: Row): AttributeChangeView[] {
  return Object.entries(after)
    .filter(([attribute, to]) => before[attribute] !== to)
    .map(([attribute, to]) => ({ attribute, from: before[attribute] ?? null, to }));
}

function takeRelationship(draft: Draft, file: string, row: Row, line: number): void {
  const { source = "", type = "", target = "", group = "" } = row;
  const find = (key: string) => [...draft.cis.values()].find((ci) => ci.key === key)?.id;
  const [from, to] = [find(source), find(target)];
  if (from === undefined || to === undefined || relationshipType(type) === undefined) {
    const reason = "The source, the type or the target is not known.";
    draft.issues.push({ file, line, column: null, value: null, reason, nearest: null });
    return;
  }
  const isThere = [...draft.relationships.values()].some(
    (one) => one.source === from && one.kind === type && one.target === to,
  );
  draft.counts.relationships[isThere ? "unchanged" : "new"] += 1;
  if (isThere) return;
  draft.differences.push({ what: "new", subject: `${source} ${type} ${target}`, relationship: { source, kind: type, target, group: group === "" ? null : group }, changes: [] });
  const id = Math.max(...draft.relationships.keys()) + 1;
  draft.relationships.set(id, {
    id,
    kind: type,
    source: from,
    target: to,
    strength: null,
    group: group === "" ? null : group,
    probability: null,
    since: draft.since,
  });
}
