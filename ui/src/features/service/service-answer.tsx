import { useState } from "react";
import type { DaySpan } from "../../components/views";
import type { ServiceSituationView } from "../../ipc/bindings";
import { ComingChanges } from "./coming-changes";
import { OpenRecords } from "./open-records";
import styles from "./service-view.module.css";
import { WayPanel } from "./way-panel";

/** What is open above, what comes below, and at the right the way from the service to what the chosen record touches. */
export function ServiceAnswer({
  found,
  span,
  onSpan,
}: {
  found: ServiceSituationView;
  span: DaySpan;
  onSpan: (span: DaySpan) => void;
}) {
  const [chosen, setChosen] = useState<string | null>(null);
  const open = found.open.find(({ record }) => chosen === `open ${record.id}`);
  const coming = found.coming.find(({ record }) => chosen === `coming ${record.id}`);
  return (
    <div className={styles.answer}>
      <div className={styles.lists}>
        <OpenRecords rows={found.open} chosen={open?.record.id ?? null} onChoose={(id) => setChosen(`open ${id}`)} />
        <ComingChanges
          rows={found.coming}
          span={span}
          onSpan={onSpan}
          chosen={coming?.record.id ?? null}
          onChoose={(id) => setChosen(`coming ${id}`)}
        />
      </div>
      <WayPanel service={found.service} shown={open ?? coming ?? null} coming={coming ?? null} />
    </div>
  );
}
