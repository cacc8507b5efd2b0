import type { FieldColumn, LeftOutRowView, MappedColumns, RecordImportReport, RecordKindView, RecordTableRequest, RecordTableView } from "../../bindings";
import type { HostCommands } from "../../host-contract";
import type { LongWork } from "../long-work";
import type { FakeSession } from "../session";
import type { FakeRecordBook } from "./record-book";

const COLUMNS = ["Number", "Short description", "Status", "Opened at", "Asset", "Assignment group"];
const ROWS = [
  ["INC0010471", "Payment terminals offline in Hamburg", "Work in Progress", "2026-11-17 08:12", "net-0001", "Network Operations"],
  ["INC0010472", "Payroll export is slow", "New", "2026-11-17 09:40", "vm-9999", "HR Systems"],
  ["INC0010473", "Door reader broken", "Somewhere", "yesterday", "", "Facilities"],
];
const GUESSED: FieldColumn[] = [
  { field: "ci", column: "Asset" },
  { field: "detected", column: "Opened at" },
  { field: "external_number", column: "Number" },
  { field: "state", column: "Status" },
  { field: "team", column: "Assignment group" },
  { field: "title", column: "Short description" },
];

/** An export of a ticket tool with one bad row, and what is made of it, in memory. */
export function recordFileCommands(session: FakeSession, work: LongWork, makeRecord: HostCommands["makeRecord"]) {
  const write = (change: (book: FakeRecordBook) => FakeRecordBook, label: string) =>
    session.learn((estate) => ({ ...estate, records: change(estate.records) }), label, "records");
  return {
    recordTable: async (request) => tableOf(request),
    previewRecordImport: async ({ path, mapping }, task, progress) => {
      await work.run(task, progress);
      return reportOf(path, mapping);
    },
    importRecords: async ({ path, mapping, skipBadRows }, task, progress) => {
      await work.run(task, progress);
      const report = reportOf(path, mapping);
      if (report.refusedTotal > 0 && !skipBadRows) return { report, applied: null };
      const title = mapping.columns.find(({ field }) => field === "title")?.column ?? "";
      const bad = new Set(report.refused.map(({ line }) => line));
      let applied: Awaited<ReturnType<typeof makeRecord>>["applied"] | null = null;
      for (const [index, row] of ROWS.entries()) {
        if (bad.has(index + 2)) continue;
        const value = row[COLUMNS.indexOf(title)] ?? "";
        const values = [{ field: "title", value }];
        ({ applied } = await makeRecord({ kind: mapping.kind, values, cis: [], template: null, incidents: [] }, ""));
      }
      return { report, applied };
    },
    recordMappings: async () => [...session.estate().records.mappings],
    saveRecordMapping: async (name, mapping) =>
      write((book) => ({ ...book, mappings: [...othersThan(book, mapping.kind, name), { name, mapping }] }), `Save the mapping ${name}`),
    deleteRecordMapping: async (kind, name) =>
      write((book) => ({ ...book, mappings: othersThan(book, kind, name) }), `Delete the mapping ${name}`),
    writeRecords: async (_kind, ids) => ids.length,
    chooseRecordTable: async () => "/home/you/Downloads/service-desk.csv",
    chooseRecordListTarget: async (name) => `/home/you/${name}`,
  } satisfies Partial<HostCommands>;
}

function othersThan({ mappings }: FakeRecordBook, kind: RecordKindView, name: string) {
  return mappings.filter((one) => one.mapping.kind !== kind || one.name !== name);
}

function tableOf({ path, kind, otherwise }: RecordTableRequest): RecordTableView {
  const columns = COLUMNS.map((name, at) => ({ name, samples: ROWS.map((row) => row[at] ?? "").filter((one) => one !== "") }));
  // The numbers of the tool begin with INC: rows are incidents unless it is said otherwise.
  const guessed = { kind: kind ?? (ROWS.every(([number]) => number?.startsWith("INC")) ? "incident" : otherwise), columns: GUESSED, states: [] };
  return { name: nameOf(path), columns, rows: ROWS.length, guessed, fitting: null };
}

function nameOf(path: string): string {
  return path.split("/").at(-1) ?? path;
}

function reportOf(path: string, { kind, columns, states }: MappedColumns): RecordImportReport {
  const isMapped = (field: string) => columns.some((one) => one.field === field);
  const refused: LeftOutRowView[] = [];
  if (!isMapped("title")) {
    refused.push(...ROWS.map((_, index) => ({ line: index + 2, column: null, value: null, reason: "The title is empty. Say in one line what it is about." })));
  }
  if (isMapped("state") && !states.some(({ word }) => word === "Somewhere")) {
    const reason = 'There is no state of incidents "Somewhere". Known are new, in_progress, on_hold, resolved, closed, cancelled.';
    refused.push({ line: 4, column: "Status", value: "Somewhere", reason });
  }
  if (isMapped("detected")) {
    const reason = "It is no time. Write it like 2026-11-20T09:30:00Z, 2026-11-20T09:30 or 2026-11-20.";
    refused.push({ line: 4, column: "Opened at", value: "yesterday", reason });
  }
  const unknown = isMapped("ci")
    ? [{ line: 3, column: "Asset", value: "vm-9999", reason: "No CI has this key or old key. The row is taken without it." }]
    : [];
  const bad = new Set(refused.map(({ line }) => line));
  const titled = COLUMNS.indexOf(columns.find(({ field }) => field === "title")?.column ?? "");
  const made = ROWS.map((row, at) => ({ row, line: at + 2 })).filter(({ line }) => !bad.has(line));
  return {
    name: nameOf(path),
    created: made.length,
    updated: 0,
    unchanged: 0,
    wrong: bad.size,
    records: made.map(({ row, line }) => ({ line, kind, number: null, elsewhere: row[0] ?? null, title: row[titled] ?? "", altered: [] })),
    refused,
    refusedTotal: refused.length,
    unknownCis: unknown,
    unknownCisTotal: unknown.length,
    unknownRecords: [],
    unknownRecordsTotal: 0,
  };
}
