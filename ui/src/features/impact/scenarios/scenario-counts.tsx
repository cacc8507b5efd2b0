import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../components/format";
import { StateMark } from "../../../components/state-icon";
import { countOf } from "../count-differences";
import { AFFECTED_STATES } from "../affected-states";
import { formatMoney } from "../../../components/money";
import type { Answered } from "./answered";
import styles from "./scenario-counts.module.css";

/** Figures of each scenario in a column of its own. */
export function ScenarioCounts({ scenarios }: { scenarios: readonly Answered[] }) {
  const { t } = useTranslation("deepImpact");
  const figure = (name: string, value: (answered: Answered) => string) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      {scenarios.map((one) => (
        <td key={one.letter}>
          <span className={styles.figure}>{value(one)}</span>
        </td>
      ))}
    </tr>
  );
  const named = ({ answer: { roots } }: Answered) => roots.map(({ ci }) => ci.name).join(" + ");
  return (
    <div className={styles.scroller} tabIndex={0} role="region" aria-label={t("scenarios.figures")}>
      <table
        className={styles.table}
        style={{ ["--first" as string]: `${200 / (2 + scenarios.length)}%` }}
      >
        <thead>
          <tr>
            <td />
            {scenarios.map((one) => (
              <th key={one.letter} scope="col" title={named(one)}>
                <span className={styles.letter}>{one.letter}</span> {named(one)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {AFFECTED_STATES.map((state) => (
            <tr key={state}>
              <th scope="row">
                <StateMark state={state} />
              </th>
              {scenarios.map(({ letter, answer }) => (
                <td key={letter}>
                  <span className={styles.figure}>{formatNumber(countOf(answer.counts, state))}</span>
                </td>
              ))}
            </tr>
          ))}
          {figure(t("scenarios.servicesDown"), ({ answer }) => formatNumber(answer.counts.servicesDown))}
          {figure(t("scenarios.servicesAffected"), ({ answer }) => formatNumber(answer.serviceTotal))}
          {figure(t("scenarios.hops"), ({ answer }) => formatNumber(Math.max(0, answer.byHops.length - 1)))}
          {figure(t("scenarios.cost"), ({ answer }) =>
            answer.costPerHour.length === 0 ? t("none") : answer.costPerHour.map((cost) => formatMoney(cost)).join(", "),
          )}
          {figure(t("scenarios.assumed"), ({ answer }) => formatNumber(answer.counts.assumed))}
        </tbody>
      </table>
    </div>
  );
}
