import type { RecordFieldView, RecordKindModelView, RecordKindView, RecordModelView, RecordStateView } from "../bindings";

const PREFIXES: Readonly<Record<RecordKindView, string>> = { incident: "INC", problem: "PRB", change: "CHG", release: "REL" };

/** The number of a record as people know it. */
export function numberOf(kind: RecordKindView, count: number): string {
  return `${PREFIXES[kind]}-${count}`;
}

const STATES: Readonly<Record<RecordKindView, readonly RecordStateView[]>> = {
  incident: ["new", "in_progress", "on_hold", "resolved", "closed", "cancelled"],
  problem: ["new", "assess", "root_cause_analysis", "fix_in_progress", "resolved", "closed"],
  change: ["new", "assess", "authorize", "scheduled", "implement", "review", "closed", "cancelled"],
  release: ["draft", "planned", "building", "testing", "ready", "deploying", "deployed", "closed", "rolled_back", "cancelled"],
};

/** The state that a record of a kind begins in. */
export function firstState(kind: RecordKindView): RecordStateView {
  return kind === "release" ? "draft" : "new";
}

/** The next state on the way, in memory without what the core requires for it. */
export function nextStates(kind: RecordKindView, state: RecordStateView): RecordStateView[] {
  const states = STATES[kind];
  const next = states[states.indexOf(state) + 1];
  return next === undefined || isOver(state) ? [] : [next];
}

/** Whether nothing is left to do. */
export function isOver(state: RecordStateView): boolean {
  return ["closed", "cancelled", "rolled_back", "resolved"].includes(state);
}

function field(id: string, label: string, holds: string, choices: string[] = []): RecordFieldView {
  return { id, label, holds, choices, range: null };
}

const COMMON = [
  field("title", "Title", "text"),
  field("description", "Description", "long_text"),
  field("owner", "Owner", "person"),
  field("assigned_to", "With", "person"),
  field("due", "Due", "time"),
];
const LEVELS = ["high", "medium", "low"];
const BROKEN = [field("impact", "Impact", "choice", LEVELS), field("urgency", "Urgency", "choice", LEVELS)];
const OWN: Readonly<Record<RecordKindView, readonly RecordFieldView[]>> = {
  incident: [...BROKEN, field("onset", "Onset", "time"), field("resolution", "Resolution", "long_text")],
  problem: [...BROKEN, field("statement", "Statement", "long_text"), field("root_cause", "Root cause", "long_text")],
  change: [
    field("type", "Type", "choice", ["normal", "standard", "emergency"]),
    field("requester", "Requester", "person"),
    field("reason", "Reason", "long_text"),
    field("planned_start", "Planned start", "time"),
    field("planned_end", "Planned end", "time"),
  ],
  release: [field("planned_start", "Planned start", "time"), field("planned_end", "Planned end", "time")],
};

function kindModel(kind: RecordKindView): RecordKindModelView {
  return { kind, fields: [...COMMON, ...OWN[kind]], states: [...STATES[kind]] };
}

/** What records are made of in memory: the states of the core, and the fields most looked at. */
export const FAKE_RECORD_MODEL: RecordModelView = {
  kinds: (["incident", "problem", "change", "release"] as const).map(kindModel),
  priorities: [
    [1, 2, 3],
    [2, 3, 4],
    [3, 4, 5],
  ],
};
