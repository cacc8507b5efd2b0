import type { ForcedState, RecordKindView, RecordStateView } from "../ipc/bindings";
import type { CiId } from "./ids";
import type { Observed } from "./observed";

/** What the history lists. */
export type HistorySection = "changesets" | "baselines" | "drafts";

/** The pages of the impact view, in their order. */
export const IMPACT_PAGES = [
  "failure",
  "certainty",
  "redundancy",
  "recovery",
  "cfia",
  "targets",
  "scenarios",
  "joint",
  "circles",
  "summary",
] as const;

export type ImpactPage = (typeof IMPACT_PAGES)[number];

/** Which records of a kind a list shows: those that fit every part that is given. */
export interface RecordListFilter {
  readonly text: string;
  readonly states: readonly RecordStateView[];
  readonly open: boolean;
  /** Owned by, or with, this person. */
  readonly owner: string | null;
  /** Of this priority or more urgent. */
  readonly priority: number | null;
  /** Due by now and not over. */
  readonly overdue: boolean;
}

/** Records of a kind, as rows or by state. */
export interface RecordListParams {
  readonly look: "list" | "board";
  readonly filter: RecordListFilter;
}

/** What is measured over time. */
export type MeasureKind = "changes" | "restoration" | "repeats" | "problems";

/** From one day to another, both included, `2026-11-21`; an end that is null is open. */
export interface DaySpan {
  readonly from: string | null;
  readonly to: string | null;
}

/** Which measure is in front, and of which records. */
export interface MeasuresParams {
  readonly about: MeasureKind;
  readonly span: DaySpan;
  readonly period: "month" | "quarter";
  readonly by: "team" | "class" | "template";
  /** Days within which an incident that comes again is a repeat. */
  readonly repeatDays: number;
}

/** What the model consists of. */
export const MODEL_SECTIONS = ["classes", "attributes", "types", "extras"] as const;

export type ModelSection = (typeof MODEL_SECTIONS)[number];

/** How the calendar is drawn. */
export type CalendarLook = "month" | "week" | "timeline";

/**
 * What each kind of tab is about. The values are plain data, kept with the tab.
 */
export interface ViewParams {
  /** A map that starts from these CIs; none means an empty map that asks for a start. */
  readonly map: {
    readonly start: readonly CiId[];
    /** The saved map that it opens; without a start it begins as it was saved. */
    readonly saved?: number;
  };
  /** The whole estate by its communities, and what of it fails where these are forced to their states. */
  readonly overview: { readonly forced?: readonly ForcedState[] };
  /** An impact question; none forced means a view that asks for the first CI. */
  readonly impact: {
    readonly forced: readonly ForcedState[];
    /** The page in front; what fails unless said. */
    readonly page?: ImpactPage;
    /** The CI whose redundancy is looked at. */
    readonly about?: CiId;
    /** Further selections that the first is compared with. */
    readonly others?: readonly (readonly ForcedState[])[];
  };
  /** What is reported of which CIs, and the most faults that may explain it together; null as the settings say. */
  readonly rootCause: { readonly evidence: readonly Observed[]; readonly mostFaults: number | null };
  /** A list of CIs; the empty query lists all. A saved list is named by its id, and says itself what it asks. */
  readonly inventory: { readonly query: string; readonly list?: number };
  /** An import; paths are those dropped or chosen, none means a view that asks for files. */
  readonly import: { readonly paths: readonly string[] };
  /** Lists of records, one view for each kind. */
  readonly changes: RecordListParams;
  readonly problems: RecordListParams;
  readonly incidents: RecordListParams;
  readonly releases: RecordListParams;
  /** One record with everything about it. */
  readonly record: { readonly id: number; readonly kind: RecordKindView };
  /** Changes, releases, freezes and windows; `day` is one of those in sight, `2026-11-21`, null for today. */
  readonly calendar: { readonly look: CalendarLook; readonly day: string | null };
  /**
   * Meetings of the change advisory board: the one in sight by its name, null for the next; while it is held, one
   * change after the other.
   */
  readonly cab: { readonly meeting: string | null; readonly change: number | null; readonly held: boolean };
  /** Alterations by imports that no change covers. */
  readonly unauthorized: Readonly<Record<string, never>>;
  /** How changes end, how long incidents last, what comes back, how long problems stay open. */
  readonly measures: MeasuresParams;
  /** What is open on a CI and below it, and the changes of a span; without days those of the coming week. */
  readonly service: { readonly ci: CiId | null; readonly span: DaySpan };
  /** Changesets, baselines or drafts, and which of them is in sight: its number or id, or a new one. */
  readonly history: { readonly section: HistorySection; readonly chosen: number | "new" | null };
  /** The data's health: which figure or policy is looked at, and after how many days a CI is stale. */
  readonly health: { readonly chosen: string; readonly staleAfterDays: number };
  /** Classes, attributes or relationship types, and the id of the one in sight. */
  readonly model: { readonly section: ModelSection; readonly chosen: string | null };
  /** Two moments to compare, in the words of the time control; empty where one is not chosen yet. */
  readonly compare: { readonly from: string; readonly to: string };
  /** The ways from a dependent to what it may need; null where an end is not picked yet. */
  readonly paths: { readonly from: CiId | null; readonly to: CiId | null };
}

/** The kinds of view this version has. */
export type ViewId = keyof ViewParams;

/**
 * What the frame hands to a view. A view is mounted once per tab and keeps its state while
 * another tab is in front (its effects are paused meanwhile).
 */
export interface ViewProps<V extends ViewId> {
  /** Unique among open tabs and never given twice: the key for per-tab state. */
  readonly tabId: string;
  readonly params: ViewParams[V];
  /** Replaces what this tab is about, for example after a CI was added to the question. */
  readonly setParams: (params: ViewParams[V]) => void;
  /** Names the tab, for example after the CIs it starts from are known by name. */
  readonly setTitle: (title: string) => void;
}
