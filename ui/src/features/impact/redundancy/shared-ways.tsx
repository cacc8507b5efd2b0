import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../components/format";
import type { CiSummary, SharedView } from "../../../ipc/bindings";
import { CiCell } from "../cells/ci-cell";
import { select } from "../select";
import styles from "./shared-ways.module.css";
import { branchesOf } from "./way-parts";

/** Why a group only looks redundant: the way to it, and then the ways over its members that meet in one point. */
export function SharedWays({ shared, point }: { shared: SharedView; point: CiSummary }) {
  const { t } = useTranslation("deepImpact");
  const { dependent, group, needs, members, taken, ways } = shared;
  const { trunk, branches } = branchesOf(ways, dependent.id);
  const [top] = trunk;
  const isMarked = (ci: CiSummary) => ci.id === point.id || ci.id === dependent.id;
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
        {trunk.length > 1 && top !== undefined && (
          <Way
            cis={trunk}
            label={t("redundancy.trunk")}
            name={t("redundancy.trunkName", { from: top.name })}
            isMarked={isMarked}
          />
        )}
        {branches.map((branch, at) => (
          <Way
            key={branch.map(({ id }) => id).join(">")}
            cis={branch}
            label={t("redundancy.way", { number: at + 1 })}
            name={t("redundancy.wayName", { number: at + 1, to: point.name })}
            isMarked={isMarked}
          />
        ))}
        {ways.length < taken && (
          <p className={styles.said}>{t("shownOf", { shown: formatNumber(ways.length), total: formatNumber(taken) })}</p>
        )}
      </div>
    </div>
  );
}

function Way({
  cis,
  label,
  name,
  isMarked,
}: {
  cis: readonly CiSummary[];
  label: string;
  /** The label in full, read aloud. */
  name: string;
  isMarked: (ci: CiSummary) => boolean;
}) {
  return (
    <div className={styles.line}>
      <span className={styles.label} aria-hidden>
        {label}
      </span>
      <ol className={styles.way} aria-label={name}>
        {cis.map((ci) => (
          <li key={ci.id} className={styles.step} data-marked={isMarked(ci) || undefined}>
            <button type="button" className={styles.ci} onClick={() => select(ci.id)}>
              <CiCell ci={ci} />
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
