import { useTranslation } from "react-i18next";
import type { CiId } from "../../../components/ids";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import { StateIcon } from "../../../components/state-icon";
import type { ImpactView } from "../../../ipc/bindings";
import { formatMoney } from "../money";
import styles from "./side-panel.module.css";

/** What the outage costs per hour, and the services that make it up. */
export function CostPanel({ answer, onSelect }: { answer: ImpactView; onSelect: (ci: CiId) => void }) {
  const { t } = useTranslation("impact");
  const costly = answer.services.filter((row) => row.outageCost !== null);
  return (
    <section className={styles.panel} aria-label={t("cost")}>
      <div className={styles.heading}>
        <h2>{t("cost")}</h2>
      </div>
      {answer.costPerHour.length === 0 ? (
        <p className={styles.nothing}>{t("noCost")}</p>
      ) : (
        <ul className={styles.rows}>
          {answer.costPerHour.map((cost) => (
            <li key={cost} className={styles.row}>
              <span>{t("costTotal")}</span>
              <span className={styles.number}>
                <b>{formatMoney(cost)}</b> {t("perHour")}
              </span>
            </li>
          ))}
          {costly.map((row) => (
            <li key={row.ci.id}>
              <button type="button" className={styles.row} onClick={() => onSelect(row.ci.id)}>
                <StateIcon state={row.state} labelled />
                <MiddleEllipsis text={row.ci.name} />
                <span className={styles.number}>{formatMoney(row.outageCost ?? "")}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
