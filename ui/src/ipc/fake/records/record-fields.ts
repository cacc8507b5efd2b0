import type { RecordFieldView, RecordKindView, RecordModelView, RecordStateView } from "../../bindings";

const ALL: readonly RecordKindView[] = ["incident", "problem", "change", "release"];
const BROKEN: readonly RecordKindView[] = ["incident", "problem"];
const PLANNED: readonly RecordKindView[] = ["change", "release"];
const LEVELS = ["high", "medium", "low"];

type Row = readonly [id: string, label: string, holds: string, kinds: readonly RecordKindView[], choices?: string[]];

/** The core's fields, in the order in which people read them. */
const FIELDS: readonly Row[] = [
  ["title", "Title", "text", ALL],
  ["description", "Description", "long_text", ALL],
  ["type", "Type", "choice", ["change"], ["normal", "standard", "emergency"]],
  ["impact", "Impact", "choice", BROKEN, LEVELS],
  ["urgency", "Urgency", "choice", BROKEN, LEVELS],
  ["priority", "Priority", "whole", BROKEN],
  ["owner", "Owner", "person", ALL],
  ["assigned_to", "With", "person", ALL],
  ["team", "Team", "text", ALL],
  ["due", "Due", "time", ALL],
  ["requester", "Requester", "person", PLANNED],
  ["implementer", "Implementer", "person", PLANNED],
  ["template", "Template", "text", ["change"]],
  ["reason", "Reason", "long_text", ["change"]],
  ["planned_start", "Planned start", "time", PLANNED],
  ["planned_end", "Planned end", "time", PLANNED],
  ["outage", "Outage", "boolean", PLANNED],
  ["risk", "Risk", "choice", ["change"], ["low", "medium", "high", "very_high"]],
  ["risk_reason", "Reason of the risk", "long_text", ["change"]],
  ["implementation_plan", "Implementation plan", "long_text", PLANNED],
  ["test_plan", "Test plan", "long_text", PLANNED],
  ["backout_plan", "Backout plan", "long_text", PLANNED],
  ["backout_minutes", "Backout time in minutes", "whole", PLANNED],
  ["draft", "Draft of the configuration", "text", ["change"]],
  ["cab_meeting", "CAB meeting", "text", ["change"]],
  ["actual_start", "Actual start", "time", PLANNED],
  ["actual_end", "Actual end", "time", PLANNED],
  ["outcome", "Outcome", "choice", ["change"], ["successful", "with_issues", "backed_out", "failed"]],
  ["review_notes", "Review notes", "long_text", ["change", "problem", "release"]],
  ["reported_by", "Reported by", "person", ["incident"]],
  ["external_number", "Number elsewhere", "text", ALL],
  ["onset", "Onset", "time", BROKEN],
  ["detected", "Detected", "time", ["incident"]],
  ["restored", "Restored", "time", ["incident"]],
  ["resolution", "Resolution", "long_text", ["incident"]],
  ["statement", "Statement", "long_text", ["problem"]],
  ["timeline", "Evidence timeline", "long_text", ["problem"]],
  ["why_1", "First why", "long_text", ["problem"]],
  ["why_2", "Second why", "long_text", ["problem"]],
  ["why_3", "Third why", "long_text", ["problem"]],
  ["why_4", "Fourth why", "long_text", ["problem"]],
  ["why_5", "Fifth why", "long_text", ["problem"]],
  ["root_cause", "Root cause", "long_text", ["problem"]],
  ["workaround", "Workaround", "long_text", BROKEN],
  ["known_error", "Known error", "boolean", ["problem"]],
  ["known_error_since", "Known error since", "time", ["problem"]],
  ["fix", "What fixed it", "long_text", ["problem"]],
  ["risk_accepted_by", "Risk accepted by", "person", ["problem"]],
];

const STATES: Readonly<Record<RecordKindView, RecordStateView[]>> = {
  incident: ["new", "in_progress", "on_hold", "resolved", "closed", "cancelled"],
  problem: ["new", "assess", "root_cause_analysis", "fix_in_progress", "resolved", "closed"],
  change: ["new", "assess", "authorize", "scheduled", "implement", "review", "closed", "cancelled"],
  release: ["draft", "planned", "building", "testing", "ready", "deploying", "deployed", "closed", "rolled_back", "cancelled"],
};

const RANGES: Readonly<Record<string, [number, number]>> = { priority: [1, 5], backout_minutes: [0, 527_040] };

/** The fields that records of a kind have. */
export function fieldsOf(kind: RecordKindView): RecordFieldView[] {
  return FIELDS.filter(([, , , kinds]) => kinds.includes(kind)).map(([id, label, holds, , choices = []]) => ({
    id,
    label,
    holds,
    choices,
    range: RANGES[id] ?? null,
  }));
}

/** Priorities by impact (rows) and urgency (columns). */
export const PRIORITIES: number[][] = [
  [1, 2, 3],
  [2, 3, 4],
  [3, 4, 5],
];

/** What records are made of, as the core says it. */
export const FAKE_RECORD_MODEL: RecordModelView = {
  kinds: ALL.map((kind) => ({ kind, fields: fieldsOf(kind), states: STATES[kind] })),
  priorities: PRIORITIES,
};

/** The priority of an impact and an urgency, both words. */
export function priorityOf(impact: string, urgency: string): number | null {
  return PRIORITIES[LEVELS.indexOf(impact)]?.[LEVELS.indexOf(urgency)] ?? null;
}
