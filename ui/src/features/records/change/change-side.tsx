import type { RecordDetailView } from "../../../ipc/bindings";
import { Approvals } from "./approvals";
import { RiskPanel } from "./risk-panel";
import styles from "./side.module.css";
import { Slots } from "./slots";

/** What is decided about a change: its risk, who approved it, and when else it could be done. */
export function ChangeSide({ detail }: { detail: RecordDetailView }) {
  return (
    <aside className={styles.side}>
      <RiskPanel detail={detail} />
      <Approvals detail={detail} />
      {!detail.line.over && <Slots detail={detail} />}
    </aside>
  );
}
