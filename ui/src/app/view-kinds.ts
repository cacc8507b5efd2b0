import { type Icon, IconAlertOctagon, IconAlertTriangle, IconArrowsDiff, IconBolt, IconBriefcase, IconCalendarWeek, IconChartBar, IconChartBubble, IconFileImport, IconFileText, IconFlame, IconGavel, IconGitPullRequest, IconHeartbeat, IconHistory, IconMap, IconRocket, IconRoute, IconSchema, IconTable, IconTargetArrow } from "@tabler/icons-react";
import type { MeasuresParams, RecordListParams, ViewId } from "../components/views";
import type { Tab, TabSubject } from "./tabs";

/** A kind of view as the rail, tabs and palette show it. */
export interface ViewKind {
  readonly view: ViewId;
  readonly icon: Icon;
  /** What a new tab of this kind is about. */
  readonly fresh: TabSubject;
  /** Kinds of one group stand together in the rail. */
  readonly group: number;
  readonly shortcut: string;
  /** Missing for views that are asked for with CIs in hand, and so have no place in the rail. */
  readonly isInRail?: false;
  /** Missing for views that are only opened on something, so that no command and no new tab offers them. */
  readonly isOffered?: false;
}

/** The rail's entry that a tab belongs to: a record stands under its kind. */
export function railViewOf(tab: Tab): ViewId {
  return tab.view === "record" ? RECORD_VIEWS[tab.params.kind] : tab.view;
}

/** The list of each kind of record. */
export const RECORD_VIEWS = { change: "changes", problem: "problems", incident: "incidents", release: "releases" } as const;

/** A root cause before anything is reported. */
export const FRESH_ROOT_CAUSE = {
  view: "rootCause",
  params: { evidence: [], mostFaults: null },
} as const satisfies TabSubject;

/** All records of a kind that are not over. */
const OPEN_RECORDS: RecordListParams = {
  look: "list",
  filter: { text: "", states: [], open: true, owner: null, priority: null, overdue: false },
};

/** No day in particular. */
export const ANY_DAYS = { from: null, to: null } as const;

/** How all changes ended, by month and team. */
export const FRESH_MEASURES: MeasuresParams = {
  about: "changes",
  span: ANY_DAYS,
  period: "month",
  by: "team",
  repeatDays: 30,
};

/** The kinds of view, in the order of the rail. */
export const VIEW_KINDS: readonly ViewKind[] = [
  {
    view: "map",
    icon: IconMap,
    fresh: { view: "map", params: { start: [] } },
    group: 0,
    shortcut: "Mod+1",
  },
  {
    view: "inventory",
    icon: IconTable,
    fresh: { view: "inventory", params: { query: "" } },
    group: 0,
    shortcut: "Mod+2",
  },
  {
    view: "impact",
    icon: IconBolt,
    fresh: { view: "impact", params: { forced: [] } },
    group: 1,
    shortcut: "Mod+3",
  },
  {
    view: "rootCause",
    icon: IconTargetArrow,
    fresh: FRESH_ROOT_CAUSE,
    group: 1,
    shortcut: "Mod+6",
  },
  {
    view: "changes",
    icon: IconGitPullRequest,
    fresh: { view: "changes", params: OPEN_RECORDS },
    group: 2,
    shortcut: "Mod+Shift+C",
  },
  {
    view: "calendar",
    icon: IconCalendarWeek,
    fresh: { view: "calendar", params: { look: "timeline", day: null } },
    group: 2,
    shortcut: "Mod+Shift+K",
  },
  {
    view: "problems",
    icon: IconAlertOctagon,
    fresh: { view: "problems", params: OPEN_RECORDS },
    group: 2,
    shortcut: "Mod+Shift+P",
  },
  {
    view: "incidents",
    icon: IconFlame,
    fresh: { view: "incidents", params: OPEN_RECORDS },
    group: 2,
    shortcut: "Mod+Shift+E",
  },
  {
    view: "releases",
    icon: IconRocket,
    fresh: { view: "releases", params: OPEN_RECORDS },
    group: 2,
    shortcut: "Mod+Shift+L",
  },
  {
    view: "health",
    icon: IconHeartbeat,
    fresh: { view: "health", params: { chosen: "askFirst", staleAfterDays: 180 } },
    group: 3,
    shortcut: "Mod+Shift+H",
  },
  {
    view: "history",
    icon: IconHistory,
    fresh: { view: "history", params: { section: "changesets", chosen: null } },
    group: 3,
    shortcut: "Mod+7",
  },
  {
    view: "model",
    icon: IconSchema,
    fresh: { view: "model", params: { section: "classes", chosen: null } },
    group: 3,
    shortcut: "Mod+Shift+M",
  },
  {
    view: "import",
    icon: IconFileImport,
    fresh: { view: "import", params: { paths: [] } },
    group: 3,
    shortcut: "Mod+4",
  },
  {
    view: "paths",
    icon: IconRoute,
    fresh: { view: "paths", params: { from: null, to: null } },
    group: 4,
    shortcut: "Mod+5",
    isInRail: false,
  },
  {
    view: "overview",
    icon: IconChartBubble,
    fresh: { view: "overview", params: {} },
    group: 4,
    shortcut: "Mod+Shift+O",
    isInRail: false,
  },
  {
    view: "compare",
    icon: IconArrowsDiff,
    fresh: { view: "compare", params: { from: "", to: "now" } },
    group: 4,
    shortcut: "Mod+8",
    isInRail: false,
  },
  {
    view: "cab",
    icon: IconGavel,
    fresh: { view: "cab", params: { meeting: null, change: null, held: false } },
    group: 4,
    shortcut: "Mod+Shift+B",
    isInRail: false,
  },
  {
    view: "unauthorized",
    icon: IconAlertTriangle,
    fresh: { view: "unauthorized", params: {} },
    group: 4,
    shortcut: "Mod+Shift+U",
    isInRail: false,
  },
  {
    view: "measures",
    icon: IconChartBar,
    fresh: { view: "measures", params: FRESH_MEASURES },
    group: 4,
    shortcut: "Mod+Shift+Y",
    isInRail: false,
  },
  {
    view: "service",
    icon: IconBriefcase,
    fresh: { view: "service", params: { ci: null, span: ANY_DAYS } },
    group: 4,
    shortcut: "Mod+Shift+S",
    isInRail: false,
  },
  {
    view: "record",
    icon: IconFileText,
    fresh: { view: "record", params: { id: 0, kind: "change" } },
    group: 4,
    shortcut: "",
    isInRail: false,
    isOffered: false,
  },
];

const BY_ID = new Map(VIEW_KINDS.map((kind) => [kind.view, kind]));

/** The kinds of view that can be asked for by name. */
export const OFFERED_VIEWS = VIEW_KINDS.filter((kind) => kind.isOffered !== false);

/** A kind of view by its id. */
export function viewKind(view: ViewId): ViewKind {
  const kind = BY_ID.get(view);
  if (kind === undefined) throw new RangeError(`There is no kind of view ${view}`);
  return kind;
}
