import { type Icon, IconAlertOctagon, IconFlame, IconGitPullRequest, IconRocket } from "@tabler/icons-react";
import type { RecordKindView, RecordStateView } from "../ipc/bindings";

/** The icon of each kind of record. */
export const RECORD_ICONS: Readonly<Record<RecordKindView, Icon>> = {
  change: IconGitPullRequest,
  problem: IconAlertOctagon,
  incident: IconFlame,
  release: IconRocket,
};

/** States on the way of each kind; the ones beside it, such as cancelled, are left out. */
export const WAY: Readonly<Record<RecordKindView, readonly RecordStateView[]>> = {
  change: ["new", "assess", "authorize", "scheduled", "implement", "review", "closed"],
  problem: ["new", "assess", "root_cause_analysis", "fix_in_progress", "resolved", "closed"],
  incident: ["new", "in_progress", "on_hold", "resolved", "closed"],
  release: ["draft", "planned", "building", "testing", "ready", "deploying", "deployed", "closed"],
};
