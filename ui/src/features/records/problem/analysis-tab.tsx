import type { RecordDetailView } from "../../../ipc/bindings";
import { TextsTab } from "../detail/texts-tab";

/** In the order in which a problem is worked on: what is so, why, its cause, what helps, what fixed it. */
const ORDER = [
  "statement",
  "description",
  "timeline",
  "why_1",
  "why_2",
  "why_3",
  "why_4",
  "why_5",
  "root_cause",
  "workaround",
  "fix",
  "review_notes",
];

/** The texts of a problem: statement, five whys, root cause, workaround and fix. */
export function AnalysisTab({ detail }: { detail: RecordDetailView }) {
  return <TextsTab detail={detail} only={ORDER} />;
}
