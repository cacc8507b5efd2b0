import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../components/format";
import type { ConfidenceView } from "../../../ipc/bindings";
import { percentOf } from "../figures/durations";
import styles from "./summary-sheet.module.css";

/** How sure the page is, with the rule it is judged by. */
export function SummaryCertainty({ certainty }: { certainty: ConfidenceView }) {
  const { t } = useTranslation("deepImpact");
  const { certain, likely, frontierTotal, rule } = certainty;
  const rows = [
    ["certain", certain],
    ["likely", likely.length],
    ["frontier", frontierTotal],
  ] as const;
  return (
    <section>
      <h3 className={styles.heading}>{t("certainty.heading")}</h3>
      <ul>
        {rows.map(([what, count]) => (
          <li key={what} className={styles.pair}>
            <span>{t(`certainty.${what}`)}</span>
            <span>{formatNumber(count)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.more}>
        {t("rule.said", {
          share: percentOf(rule.normalShare),
          least: formatNumber(rule.leastCis),
          days: formatNumber(rule.confirmedWithinDays),
        })}
      </p>
    </section>
  );
}
