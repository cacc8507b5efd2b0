import type {
  CabMeetingRequest,
  CiRoleView,
  DecisionView,
  EntryView,
  LinkedStateView,
  RecordAlterationView,
  RecordFilterRequest,
  RecordKindView,
  RecordLinkKindView,
  RecordMappingView,
  RecordStateView,
  RecordTemplateView,
  UnauthorizedView,
  WindowView,
} from "../../bindings";

/** A CI of a record. */
export interface FakeRecordCi {
  readonly ci: number;
  readonly role: CiRoleView;
  readonly state: LinkedStateView | null;
  readonly minutes: number | null;
  readonly note: string;
}

/** A step in the history of a record. */
export interface FakeRecordStep {
  readonly changeset: number;
  readonly alterations: readonly RecordAlterationView[];
}

/** A record as the in-memory host keeps it. */
export interface FakeRecord {
  readonly id: number;
  readonly number: string;
  readonly kind: RecordKindView;
  readonly state: RecordStateView;
  readonly fields: Readonly<Record<string, string>>;
  readonly cis: readonly FakeRecordCi[];
  readonly links: readonly { readonly kind: RecordLinkKindView; readonly target: number }[];
  readonly entries: readonly EntryView[];
  readonly history: readonly FakeRecordStep[];
  readonly createdAt: string;
  /** The changeset of this version. */
  readonly since: number;
}

/** All records and what they are made with; never altered, only replaced. */
export interface FakeRecordBook {
  readonly records: ReadonlyMap<number, FakeRecord>;
  readonly templates: readonly RecordTemplateView[];
  readonly filters: ReadonlyMap<string, RecordFilterRequest>;
  readonly windows: readonly WindowView[];
  readonly meetings: readonly FakeMeeting[];
  readonly mappings: readonly RecordMappingView[];
  /** Alterations without a change that wait for an answer. */
  readonly unauthorized: readonly UnauthorizedView[];
}

/** A meeting as the in-memory host keeps it. */
export interface FakeMeeting extends Omit<CabMeetingRequest, "before"> {
  readonly decisions: readonly { readonly number: string; readonly decision: DecisionView; readonly by: string; readonly note: string }[];
}

export const NO_RECORDS: FakeRecordBook = { records: new Map(), templates: [], filters: new Map(), windows: [], meetings: [], mappings: [], unauthorized: [] };

const PREFIXES: Readonly<Record<RecordKindView, string>> = { incident: "INC", problem: "PRB", change: "CHG", release: "REL" };

/** The number that the next record of a kind gets. */
export function nextNumber(book: FakeRecordBook, kind: RecordKindView): string {
  const numbers = [...book.records.values()].filter((one) => one.kind === kind).map((one) => Number(one.number.split("-")[1]));
  return `${PREFIXES[kind]}-${Math.max(0, ...numbers) + 1}`;
}
