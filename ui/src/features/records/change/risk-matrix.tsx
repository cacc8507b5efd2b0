import { useTranslation } from "react-i18next";
import type { RiskView } from "../../../ipc/bindings";
import styles from "./side.module.css";

/** The 5 × 5 matrix with the score in each cell; where the change stands is marked. */
export function RiskMatrix({ risk }: { risk: RiskView }) {
  const { t } = useTranslation("records");
  const scale = risk.matrix.map((_, index) => index + 1);
  return (
    <table className={styles.matrix} aria-label={t("risk.matrix")}>
      <tbody>
        {scale.toReversed().map((impact) => (
          <tr key={impact}>
            <th scope="row">{impact}</th>
            {scale.map((likelihood) => {
              const level = risk.matrix[impact - 1]?.[likelihood - 1] ?? "low";
              const isHere = impact === risk.impact && likelihood === risk.likelihood;
              return (
                <td
                  key={likelihood}
                  data-level={level}
                  data-here={isHere || undefined}
                  aria-current={isHere || undefined}
                  title={t("risk.cell", { impact, likelihood, level: t(`choice.${level}`) })}
                >
                  {impact * likelihood}
                </td>
              );
            })}
          </tr>
        ))}
        <tr>
          <td />
          {scale.map((likelihood) => (
            <th key={likelihood} scope="col">
              {likelihood}
            </th>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
