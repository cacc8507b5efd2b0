import { useTranslation } from "react-i18next";
import type { CiId } from "../../../components/ids";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import { StateIcon } from "../../../components/state-icon";
import type { ImpactView } from "../../../ipc/bindings";
import { formatMoney, unexplained } from "../../../components/money";
import styles from "./side-panel.module.css";

/** What the outage costs per hour, the services that make it up, and what other CIs add. */
export function CostPanel({
  answer,
  onSelect,
  onOpenDown,
  onRecovery,
}: {
  answer: ImpactView;
  onSelect: (ci: CiId) => void;
  /** Lists every CI that is down. */
  onOpenDown: () => void;
  /** Shows in which order everything comes back. */
  onRecovery: () => void;
}) {
  const { t } = useTranslation(["impact", "deepImpact"]);
  const costly = answer.services.flatMap(({ ci, state, outageCost }) =>
    outageCost === null ? [] : [{ ci, state, outageCost }],
  );
  const ofServices = costly.map((row) => row.outageCost);
  const ofOthers = answer.costPerHour.flatMap((total) => unexplained(total, ofServices) ?? []);
  return (
    <section className={styles.panel} aria-label={t("cost")}>
      <div className={styles.heading}>
        <h2>{t("cost")}</h2>
        <button type="button" className={styles.link} onClick={onRecovery}>
          {t("deepImpact:showRecovery")}
        </button>
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
          {costly.map(({ ci, state, outageCost }) => (
            <li key={ci.id}>
              <button type="button" className={styles.row} onClick={() => onSelect(ci.id)}>
                <StateIcon state={state} labelled />
                <MiddleEllipsis text={ci.name} />
                <span className={styles.number}>{formatMoney(outageCost)}</span>
              </button>
            </li>
          ))}
          {ofOthers.map((cost) => (
            <li key={cost}>
              <button type="button" className={styles.row} onClick={onOpenDown}>
                <StateIcon state="down" labelled />
                <span>{t("costOther")}</span>
                <span className={styles.number}>{formatMoney(cost)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
