import type { ChangeTypeView, RecordKindView, RecordStateView } from "../../bindings";

/** A move, and what it requires: ids of fields, or the core's words for what is no field. */
export interface Arrow {
  readonly to: RecordStateView;
  readonly requires: readonly string[];
}

const AUTHORIZE = ["risk", "implementation_plan", "backout_plan", "planned_start", "planned_end"];
const REASON = ["move_reason"];
const CANCEL: Arrow = { to: "cancelled", requires: [] };

type Arrows = Readonly<Partial<Record<RecordStateView, readonly Arrow[]>>>;

const DONE: Arrows = {
  implement: [{ to: "review", requires: ["actual_start", "actual_end", "outcome"] }],
  review: [{ to: "closed", requires: ["review_notes_unless_successful"] }],
};
const AUTHORIZED: Arrows = {
  authorize: [{ to: "scheduled", requires: ["approval"] }, { to: "new", requires: REASON }, CANCEL],
  scheduled: [{ to: "implement", requires: [] }, { to: "authorize", requires: [] }, CANCEL],
};

const CHANGES: Readonly<Record<ChangeTypeView, Arrows>> = {
  normal: {
    new: [{ to: "assess", requires: ["reason", "affected_cis", "requester"] }, CANCEL],
    assess: [{ to: "authorize", requires: AUTHORIZE }, { to: "new", requires: REASON }, CANCEL],
    ...AUTHORIZED,
    ...DONE,
  },
  standard: {
    new: [{ to: "scheduled", requires: ["template"] }, CANCEL],
    scheduled: [{ to: "implement", requires: [] }, CANCEL],
    ...DONE,
  },
  emergency: {
    new: [{ to: "authorize", requires: AUTHORIZE }, CANCEL],
    ...AUTHORIZED,
    ...DONE,
  },
};

const RISK_ACCEPTED: Arrow = { to: "closed", requires: [...REASON, "risk_accepted_by"] };

const OTHERS: Readonly<Record<Exclude<RecordKindView, "change">, Arrows>> = {
  problem: {
    new: [{ to: "assess", requires: [] }],
    assess: [{ to: "root_cause_analysis", requires: ["statement", "affected_cis"] }, { to: "closed", requires: [] }],
    root_cause_analysis: [{ to: "fix_in_progress", requires: ["root_cause"] }, RISK_ACCEPTED],
    fix_in_progress: [{ to: "resolved", requires: ["fix"] }, RISK_ACCEPTED],
    resolved: [{ to: "closed", requires: [] }, { to: "fix_in_progress", requires: [] }],
  },
  incident: {
    new: [{ to: "in_progress", requires: [] }, CANCEL],
    in_progress: [{ to: "resolved", requires: ["resolution"] }, { to: "on_hold", requires: REASON }, CANCEL],
    on_hold: [{ to: "resolved", requires: ["resolution"] }, { to: "in_progress", requires: [] }, CANCEL],
    resolved: [{ to: "closed", requires: [] }, { to: "in_progress", requires: [] }],
  },
  release: {
    draft: [{ to: "planned", requires: [] }, CANCEL],
    planned: [{ to: "building", requires: [] }, CANCEL],
    building: [{ to: "testing", requires: [] }, CANCEL],
    testing: [{ to: "ready", requires: ["go_no_go"] }, { to: "building", requires: [] }, CANCEL],
    ready: [{ to: "deploying", requires: [] }, CANCEL],
    deploying: [{ to: "deployed", requires: [] }, { to: "rolled_back", requires: REASON }],
    deployed: [{ to: "closed", requires: [] }, { to: "rolled_back", requires: REASON }],
  },
};

/** The moves that a record can make, the way on first. */
export function arrowsFrom(kind: RecordKindView, type: ChangeTypeView | null, state: RecordStateView): readonly Arrow[] {
  const arrows = kind === "change" ? CHANGES[type ?? "normal"] : OTHERS[kind];
  return arrows[state] ?? [];
}

/** The state that a record of a kind begins in. */
export function firstState(kind: RecordKindView): RecordStateView {
  return kind === "release" ? "draft" : "new";
}

/** Whether nothing is left to do. */
export function isOver(state: RecordStateView): boolean {
  return ["closed", "cancelled", "rolled_back", "resolved"].includes(state);
}
