import { IconChartBubble } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../components/format";
import type { CiId, CiState } from "../../../components/ids";
import { StateIcon } from "../../../components/state-icon";
import type { NodeState } from "../../../ipc/bindings";
import { AFFECTED_STATES } from "../affected-states";
import styles from "./map-legend.module.css";

/** CIs on the map by state: counts them, and selects those of a state. */
export function MapLegend({
  states,
  affected,
  onSelect,
  onOverview,
}: {
  states: readonly NodeState[];
  /** Affected CIs of the whole answer. */
  affected: number;
  onSelect: (cis: readonly CiId[]) => void;
  /** Shows what fails in the whole estate. */
  onOverview: () => void;
}) {
  const { t } = useTranslation(["impact", "common"]);
  const shown = states.filter((node) => node.state !== "up").length;
  const entries: readonly CiState[] = shown < states.length ? [...AFFECTED_STATES, "up"] : AFFECTED_STATES;
  return (
    <div className={styles.legend} role="group" aria-label={t("legend")}>
      {entries.map((state) => {
        const cis = states.filter((node) => node.state === state).map((node) => node.ci);
        const word = t(`common:state.${state}`).toLowerCase();
        const label = t("selectState", { count: cis.length, state: word });
        return (
          <button
            key={state}
            type="button"
            className={styles.entry}
            aria-label={label}
            title={label}
            disabled={cis.length === 0}
            onClick={() => onSelect(cis)}
          >
            <StateIcon state={state} />
            {formatNumber(cis.length)}
          </button>
        );
      })}
      <span className={styles.words}>
        {t("onMap", { shown: formatNumber(shown), total: formatNumber(affected) })}
      </span>
      <button type="button" className={styles.entry} onClick={onOverview}>
        <IconChartBubble size={16} stroke={1.5} aria-hidden />
        {t("inEstate")}
      </button>
    </div>
  );
}
