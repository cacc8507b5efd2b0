import type { FieldColumn, LeftOutRowView, RecordImportReport, RecordTableView } from "../../bindings";
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
    recordTable: async (path) => tableOf(path),
    previewRecordImport: async ({ path, columns }, task, progress) => {
      await work.run(task, progress);
      return reportOf(path, columns);
    },
    importRecords: async ({ path, columns, skipBadRows }, task, progress) => {
      await work.run(task, progress);
      const report = reportOf(path, columns);
      if (report.refusedTotal > 0 && !skipBadRows) return { report, applied: null };
      const title = columns.find(({ field }) => field === "title")?.column ?? "";
      const bad = new Set(report.refused.map(({ line }) => line));
      let applied: Awaited<ReturnType<typeof makeRecord>>["applied"] | null = null;
      for (const [index, row] of ROWS.entries()) {
        if (bad.has(index + 2)) continue;
        const value = row[COLUMNS.indexOf(title)] ?? "";
        const values = [{ field: "title", value }];
        ({ applied } = await makeRecord({ kind: "incident", values, cis: [], template: null, incidents: [] }, ""));
      }
      return { report, applied };
    },
    recordMappings: async () => [...session.estate().records.mappings],
    saveRecordMapping: async (name, columns) =>
      write((book) => ({ ...book, mappings: [...book.mappings.filter((one) => one.name !== name), { name, columns }] }), `Save the mapping ${name}`),
    deleteRecordMapping: async (name) =>
      write((book) => ({ ...book, mappings: book.mappings.filter((one) => one.name !== name) }), `Delete the mapping ${name}`),
    writeRecords: async (_kind, ids) => ids.length,
    chooseRecordTable: async () => "/home/you/Downloads/service-desk.csv",
    chooseRecordListTarget: async (name) => `/home/you/${name}`,
  } satisfies Partial<HostCommands>;
}

function tableOf(path: string): RecordTableView {
  const columns = COLUMNS.map((name, at) => ({ name, samples: ROWS.map((row) => row[at] ?? "").filter((one) => one !== "") }));
  return { name: path.split("/").at(-1) ?? path, columns, rows: ROWS.length, guessed: GUESSED, fitting: null };
}

function reportOf(path: string, columns: readonly FieldColumn[]): RecordImportReport {
  const isMapped = (field: string) => columns.some((one) => one.field === field);
  const refused: LeftOutRowView[] = [];
  if (!isMapped("title")) {
    refused.push(...ROWS.map((_, index) => ({ line: index + 2, column: null, value: null, reason: "The title is empty. Say in one line what it is about." })));
  }
  if (isMapped("state")) {
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
  return {
    name: path.split("/").at(-1) ?? path,
    created: ROWS.length - new Set(refused.map(({ line }) => line)).size,
    updated: 0,
    unchanged: 0,
    refused,
    refusedTotal: refused.length,
    unknownCis: unknown,
    unknownCisTotal: unknown.length,
  };
}
