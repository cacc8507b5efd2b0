import clsx from "clsx";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../components/format";
import type { CiState } from "../../../components/ids";
import { StateIcon } from "../../../components/state-icon";
import type { StateCounts } from "../../../ipc/bindings";
import { AFFECTED_STATES } from "../affected-states";
import { countOf } from "../count-differences";
import styles from "./counts-strip.module.css";

/** Letters of all counts and their words together that still fit in one row. */
const ONE_ROW = 34;

/** How many CIs are in each state, worst first; in service ones only. */
export function CountsStrip({ counts }: { counts: StateCounts }) {
  const { t } = useTranslation(["impact", "common"]);
  const cells: readonly [CiState, number][] = [
    ...AFFECTED_STATES.map((state): [CiState, number] => [state, countOf(counts, state)]),
    ["up", counts.up],
  ];
  const letters = cells.reduce((sum, [state, count]) => sum + formatNumber(count).length + t(`common:state.${state}`).length, 0);
  return (
    <ul className={clsx(styles.strip, letters > ONE_ROW && styles.wide)} aria-label={t("counts")}>
      {cells.map(([state, count]) => (
        <li key={state} className={styles.cell}>
          <StateIcon state={state} size={17} />
          <span className={styles.count}>{formatNumber(count)}</span>
          <span className={styles.word}>{t(`common:state.${state}`)}</span>
        </li>
      ))}
    </ul>
  );
}
