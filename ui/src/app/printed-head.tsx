import { formatInstant } from "../components/format";
import { momentName } from "../components/moment-words";
import { useIsPrinting } from "../components/printing-store";
import type { WorkspaceView } from "../ipc/bindings";
import { useFrameStore } from "./frame-store";
import styles from "./printed-head.module.css";
import { activeTab } from "./tabs";

/** On paper alone: which view of which workspace this is, at which moment, and when it was printed. */
export function PrintedHead({ workspace }: { workspace: WorkspaceView }) {
  const isPrinting = useIsPrinting();
  const front = useFrameStore(({ tabs }) => activeTab(tabs));
  if (!isPrinting || front === null) return null;
  return (
    <header className={styles.head}>
      <strong>{front.title}</strong>
      <span>
        {[workspace.name, momentName(workspace.moment), formatInstant(new Date().toISOString())].join(" · ")}
      </span>
    </header>
  );
}
