import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../components/format";
import type { CiId } from "../../../components/ids";
import { StateIcon } from "../../../components/state-icon";
import type { CauseMark, MarkedCi, NodeState } from "../../../ipc/bindings";
import styles from "./cause-legend.module.css";
import { MARK_LOOKS } from "./cause-scene";

const MARKS = ["explained", "unexplained", "contradicted", "fine"] as const satisfies readonly CauseMark[];
const STATES = ["down", "degraded", "at_risk"] as const;

/** What the evidence is to the cause, counted; selects those of a kind. At the right the states on the map. */
export function CauseLegend({
  marks,
  states,
  onSelect,
}: {
  marks: readonly MarkedCi[];
  states: readonly NodeState[];
  onSelect: (cis: readonly CiId[]) => void;
}) {
  const { t } = useTranslation(["rootCause", "common"]);
  const drawn = new Set(states.map(({ ci }) => ci));
  const hidden = new Set(marks.filter(({ ci, mark }) => mark !== "checkNext" && !drawn.has(ci)).map(({ ci }) => ci));
  return (
    <div className={styles.legend} role="group" aria-label={t("map.legend")}>
      {MARKS.map((mark) => {
        const cis = marks.filter((one) => one.mark === mark).map(({ ci }) => ci);
        const shown = formatNumber(cis.length);
        return (
          <button
            key={mark}
            type="button"
            className={styles.entry}
            disabled={cis.length === 0}
            title={t("map.select", { shown, mark: t(`map.mark.${mark}`) })}
            onClick={() => onSelect(cis)}
          >
            <span className={styles.tag} data-look={MARK_LOOKS[mark]}>
              {t(`map.mark.${mark}`)}
            </span>
            {mark === "fine" && <span className={styles.predicted}>{t("map.asPredicted")}</span>}
            <b>{shown}</b>
          </button>
        );
      })}
      {hidden.size > 0 && <span className={styles.hidden}>{t("map.notDrawn", { count: hidden.size })}</span>}
      <span className={styles.states}>
        {STATES.map((state) => {
          const cis = states.filter((one) => one.state === state).map(({ ci }) => ci);
          const label = t("map.select", {
            shown: formatNumber(cis.length),
            mark: t(`common:state.${state}`).toLowerCase(),
          });
          return cis.length === 0 ? null : (
            <button key={state} type="button" className={styles.entry} title={label} aria-label={label} onClick={() => onSelect(cis)}>
              <StateIcon state={state} />
              <b>{formatNumber(cis.length)}</b>
            </button>
          );
        })}
      </span>
    </div>
  );
}
