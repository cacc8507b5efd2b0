import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../components/format";
import type { CiSummary, SharedView } from "../../../ipc/bindings";
import { CiCell } from "../cells/ci-cell";
import { select } from "../select";
import styles from "./shared-ways.module.css";

/** Why a group only looks redundant: the ways from the CI asked about, over its members, to one and the same point. */
export function SharedWays({ shared, point }: { shared: SharedView; point: CiSummary }) {
  const { t } = useTranslation("deepImpact");
  const { dependent, group, needs, members, taken, ways } = shared;
  return (
    <div className={styles.ways}>
      <p className={styles.said}>
        {t("redundancy.looksRedundant", {
          name: dependent.name,
          group: group ?? t("redundancy.defaultGroup"),
          needs: formatNumber(needs),
          members: formatNumber(members),
          taken: formatNumber(taken),
          left: formatNumber(members - taken),
          point: point.name,
        })}
      </p>
      <div className={styles.scroller} tabIndex={0} role="region" aria-label={t("redundancy.ways")}>
        {ways.map((way, number) => (
          <ol key={way.map(({ id }) => id).join(">")} className={styles.way} aria-label={t("redundancy.way", { number: number + 1 })}>
            {way.map((ci) => (
              <li key={ci.id} className={styles.step} data-shared={ci.id === point.id || ci.id === dependent.id || undefined}>
                <button type="button" className={styles.ci} onClick={() => select(ci.id)}>
                  <CiCell ci={ci} />
                </button>
              </li>
            ))}
          </ol>
        ))}
        {ways.length < taken && (
          <p className={styles.said}>{t("shownOf", { shown: formatNumber(ways.length), total: formatNumber(taken) })}</p>
        )}
      </div>
    </div>
  );
}
