import { IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatClock, formatDay, formatInstant } from "../../../components/format";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import type { Observed } from "../../../components/observed";
import { Popover } from "../../../components/popover";
import { selectOnly, setSelection, useIsSelected } from "../../../components/selection-store";
import { StateIcon } from "../../../components/state-icon";
import { shortShare } from "../percent";
import { EvidenceForm } from "./evidence-form";
import type { EvidenceLine } from "./evidence-list";
import styles from "./evidence-row.module.css";

/** One report: select its CI, or alter the report in a small panel. */
export function EvidenceRow({
  line,
  name,
  day,
  onReport,
  onRemove,
}: {
  line: EvidenceLine;
  name: string;
  /** The day of the first onset, which needs no telling. */
  day: string;
  onReport: (report: Observed) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation("rootCause");
  const [editing, setEditing] = useState(false);
  const isSelected = useIsSelected(line.ci);
  const source = line.source === "" ? t("evidence.byHand") : line.source;
  const words =
    line.onset === null
      ? source
      : t("evidence.of", { source, onset: t("evidence.onset", { time: timeOn(day, line.onset) }) });
  return (
    <li className={styles.row} data-selected={isSelected || undefined}>
      <button
        type="button"
        className={styles.ci}
        title={line.onset === null ? undefined : formatInstant(line.onset)}
        onClick={() => setSelection(selectOnly(line.ci))}
        onKeyDown={(event) => {
          if (event.key === "Delete") onRemove();
        }}
      >
        <StateIcon state={line.state} labelled />
        <span className={styles.words}>
          <MiddleEllipsis text={name} />
          <span className={styles.source}>{words}</span>
        </span>
        {line.confidence !== null && <span className={styles.confidence}>{shortShare(line.confidence)}</span>}
      </button>
      <Popover
        open={editing}
        onOpenChange={setEditing}
        label={t("evidence.edit", { name })}
        trigger={
          <button
            type="button"
            className={styles.edit}
            aria-label={t("evidence.edit", { name })}
            onClick={() => setEditing(!editing)}
          >
            <IconPencil size={14} stroke={1.5} aria-hidden />
          </button>
        }
      >
        <EvidenceForm line={line} onReport={onReport} onRemove={onRemove} />
      </Popover>
    </li>
  );
}

/** The time of day, with its day where that is another one. */
function timeOn(day: string, onset: string): string {
  const own = formatDay(onset);
  return own === day ? formatClock(onset) : `${own} ${formatClock(onset)}`;
}
