import { type Icon, IconArrowsDiff, IconBolt, IconFileImport, IconHistory, IconMap, IconRoute, IconTable, IconTargetArrow } from "@tabler/icons-react";
import type { ViewId } from "../components/views";
import type { TabSubject } from "./tabs";

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
}

/** A root cause before anything is reported. */
export const FRESH_ROOT_CAUSE = {
  view: "rootCause",
  params: { evidence: [], mostFaults: null },
} as const satisfies TabSubject;

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
    view: "history",
    icon: IconHistory,
    fresh: { view: "history", params: { section: "changesets", chosen: null } },
    group: 2,
    shortcut: "Mod+7",
  },
  {
    view: "import",
    icon: IconFileImport,
    fresh: { view: "import", params: { paths: [] } },
    group: 2,
    shortcut: "Mod+4",
  },
  {
    view: "paths",
    icon: IconRoute,
    fresh: { view: "paths", params: { from: null, to: null } },
    group: 3,
    shortcut: "Mod+5",
    isInRail: false,
  },
  {
    view: "compare",
    icon: IconArrowsDiff,
    fresh: { view: "compare", params: { from: "", to: "now" } },
    group: 3,
    shortcut: "Mod+8",
    isInRail: false,
  },
];

const BY_ID = new Map(VIEW_KINDS.map((kind) => [kind.view, kind]));

/** A kind of view by its id. */
export function viewKind(view: ViewId): ViewKind {
  const kind = BY_ID.get(view);
  if (kind === undefined) throw new RangeError(`There is no kind of view ${view}`);
  return kind;
}
