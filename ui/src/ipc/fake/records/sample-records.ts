import type { EntryContentView, EntryView, RecordKindView, RecordStateView, WindowView } from "../../bindings";
import type { FakeRecord, FakeRecordBook, FakeRecordCi } from "./record-book";
import { sampleBoard } from "./sample-board";
import { SAMPLE_RECORDS, SAMPLE_TEMPLATES } from "./sample-table";

type IdOf = (key: string) => number;

/** Rows made on the fly by the address: `?records=5000`. */
function furtherFromAddress(): number {
  return Number(new URLSearchParams(globalThis.location?.search ?? "").get("records") ?? 0);
}

/** The records of a busy week around the payments platform. */
export function sampleRecords(idOf: IdOf): FakeRecordBook {
  const records = SAMPLE_RECORDS.trim().split("\n\n").map((block, index) => readRecord(block, index + 1, idOf));
  const byNumber = new Map(records.map((one) => [one.number, one.id]));
  const linked = records.map((record) => ({
    ...record,
    links: record.links.flatMap(({ kind, number }) => {
      const target = byNumber.get(number);
      return target === undefined ? [] : [{ kind, target }];
    }),
  }));
  const all = [...linked, ...furtherIncidents(furtherFromAddress(), records.length + 1)];
  return {
    records: new Map(all.map((record) => [record.id, record])),
    templates: SAMPLE_TEMPLATES,
    filters: new Map([
      [
        "My open changes",
        { kinds: ["change"], states: [], open: true, owner: "Tomasz Król", priority: null, ci: null, below: false, dueBefore: null, text: null },
      ],
    ]),
    windows: WINDOWS,
    ...sampleBoard(idOf),
  };
}

type Unlinked = Omit<FakeRecord, "links"> & {
  readonly links: readonly { readonly kind: FakeRecord["links"][number]["kind"]; readonly number: string }[];
};

/** One block: number, state and title; then fields; "@ key role state minutes note"; "+ entry"; "> link". */
function readRecord(block: string, id: number, idOf: IdOf): Unlinked {
  const [first = "", ...lines] = block.split("\n");
  const [number = "", state = "", ...title] = first.split(" ");
  const fields: Record<string, string> = { title: title.join(" ") };
  const cis: FakeRecordCi[] = [];
  const entries: EntryView[] = [];
  const links: Unlinked["links"][number][] = [];
  for (const line of lines) {
    const [mark = "", ...rest] = line.split(" ");
    if (mark === "@") cis.push(readCi(rest, idOf));
    else if (mark === "+") entries.push(readEntry(rest.join(" "), id * 100 + entries.length, idOf));
    else if (mark === ">") links.push({ kind: rest[0] as Unlinked["links"][number]["kind"], number: rest[1] ?? "" });
    else fields[mark] = rest.join(" ");
  }
  const createdAt = fields["created"] ?? "2026-11-09T08:30:00Z";
  delete fields["created"];
  const history: FakeRecord["history"] = [{ changeset: 1, alterations: [{ alteration: "made" }] }];
  const kind = kindOf(number);
  return { id, number, kind, state: state as RecordStateView, fields, cis, links, entries, history, createdAt, since: 1 };
}

function kindOf(number: string): RecordKindView {
  if (number.startsWith("CHG")) return "change";
  if (number.startsWith("PRB")) return "problem";
  return number.startsWith("INC") ? "incident" : "release";
}

function readCi([key = "", role = "", state = "-", minutes = "-", ...note]: readonly string[], idOf: IdOf): FakeRecordCi {
  return {
    ci: idOf(key),
    role: role as FakeRecordCi["role"],
    state: state === "-" ? null : (state as FakeRecordCi["state"]),
    minutes: minutes === "-" ? null : Number(minutes),
    note: note.join(" "),
  };
}

/** "2026-11-16T09:00:00Z | Dr. Hanna Voss | approve | note". */
function readEntry(text: string, id: number, idOf: IdOf): EntryView {
  const [at = "", author = "", what = "", ...rest] = text.split(" | ");
  return { id, at, author, content: readContent(what, rest, idOf) };
}

function readContent(what: string, rest: readonly string[], idOf: IdOf): EntryContentView {
  const [first = "", second = "", third = ""] = rest;
  switch (what) {
    case "approve":
    case "reject":
    case "defer":
      return { entry: "approval", decision: what, note: first };
    case "move":
      return { entry: "move", from: first as RecordStateView, to: second as RecordStateView, reason: third };
    case "file":
      return { entry: "attachment", name: first, bytes: Number(second) };
    case "item":
      return { entry: "checklistItem", text: first, done: second === "done" };
    case "hypothesis":
      return {
        entry: "hypothesis",
        statement: first,
        state: second as "open",
        ci: third === "-" ? null : idOf(third),
        check: rest[3] ?? "",
      };
    case "frozen":
      return { entry: "frozenAnalysis", analysis: "impact", question: first, changeset: 1, draft: null, hash: "9f2c".repeat(16) };
    default:
      return { entry: "comment", text: first };
  }
}

function furtherIncidents(count: number, firstId: number): FakeRecord[] {
  return Array.from({ length: count }, (_, index): FakeRecord => ({
    id: firstId + index,
    number: `INC-${1000 + index}`,
    kind: "incident",
    state: (["new", "in_progress", "on_hold", "closed"] as const)[index % 4] ?? "new",
    fields: { title: `Slow answers of terminal ${index}`, priority: String((index % 5) + 1), owner: "Service desk" },
    cis: [],
    links: [],
    entries: [],
    history: [],
    createdAt: "2026-11-01T08:00:00Z",
    since: 1,
  }));
}

const WINDOWS: readonly WindowView[] = [
  {
    kind: "freeze",
    name: "Payroll run freeze",
    zone: "Europe/Berlin",
    start: "2026-11-19T13:00",
    end: "2026-11-20T19:00",
    recurrence: { recurs: "once" },
    until: null,
    scope: { about: "query", text: "support_team:\"HR Systems\"" },
    note: "Payroll run of November",
  },
  {
    kind: "maintenance",
    name: "Network Hamburg",
    zone: "Europe/Berlin",
    start: "2026-11-21T21:00",
    end: "2026-11-22T05:00",
    recurrence: { recurs: "weekly", days: ["saturday"] },
    until: null,
    scope: { about: "all" },
    note: "",
  },
];
