import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { StateCounts } from "../../../ipc/bindings";
import { type CountDifference, countDifferences, signed } from "../count-differences";
import styles from "./difference-note.module.css";

/** How long a difference stays on the screen. */
const SHOWN_MILLISECONDS = 6_000;

/** For a moment after the question changed: by how many CIs the answer did, such as "+12 down". */
export function DifferenceNote({ counts }: { counts: StateCounts | undefined }) {
  const { t } = useTranslation("impact");
  const differences = useDifferences(counts);
  return (
    <p className={styles.note} role="status" aria-label={t("difference.label")}>
      {differences.map(({ state, change }) => (
        <span key={state} className={styles.part}>
          {t(`difference.${state}`, { change: signed(change) })}
        </span>
      ))}
    </p>
  );
}

function useDifferences(counts: StateCounts | undefined): readonly CountDifference[] {
  const former = useRef<StateCounts>(undefined);
  const [differences, setDifferences] = useState<readonly CountDifference[]>([]);
  useEffect(() => {
    if (counts === undefined) return;
    const before = former.current ?? counts;
    former.current = counts;
    setDifferences(countDifferences(before, counts));
    const end = setTimeout(() => setDifferences([]), SHOWN_MILLISECONDS);
    return () => clearTimeout(end);
  }, [counts]);
  return differences;
}
