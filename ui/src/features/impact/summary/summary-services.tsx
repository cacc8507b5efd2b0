import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../components/format";
import { StateMark } from "../../../components/state-icon";
import type { ImpactView } from "../../../ipc/bindings";
import { CriticalityCell } from "../lists/affected-cells";
import { formatMoney } from "../../../components/money";
import styles from "./summary-sheet.module.css";

/** Services that fit on the page beside the rest. */
const SHOWN = 14;

/** The affected services, worst and most critical first, as many as fit. */
export function SummaryServices({ answer, frontier }: { answer: ImpactView; frontier: number | undefined }) {
  const { t } = useTranslation(["deepImpact", "impact"]);
  const shown = answer.services.slice(0, SHOWN);
  const more = answer.serviceTotal - shown.length;
  return (
    <section>
      <h3 className={styles.heading}>
        {t("summary.services")} {formatNumber(answer.serviceTotal)}
      </h3>
      {shown.length === 0 ? (
        <p>{frontier === undefined || frontier === 0 ? t("impact:noServices") : t("summary.noneKnown", { count: frontier })}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("column.service")}</th>
              <th scope="col">{t("column.state")}</th>
              <th scope="col">{t("column.criticality")}</th>
              <th scope="col" className={styles.number}>
                {t("impact:column.target")}
              </th>
              <th scope="col" className={styles.number}>
                {t("impact:column.hops")}
              </th>
              <th scope="col" className={styles.number}>
                {t("impact:column.cost")}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ ci, state, hops, outageCost }) => (
              <tr key={ci.id}>
                <td>{ci.name}</td>
                <td>
                  <StateMark state={state} />
                </td>
                <td>
                  <CriticalityCell level={ci.criticality} />
                </td>
                <td className={styles.number}>{ci.availabilityTarget ?? t("none")}</td>
                <td className={styles.number}>{formatNumber(hops)}</td>
                <td className={styles.number}>{outageCost === null ? t("none") : formatMoney(outageCost)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {more > 0 && <p className={styles.more}>{t("summary.more", { count: more, formatted: formatNumber(more) })}</p>}
    </section>
  );
}
