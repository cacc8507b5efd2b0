import { useTranslation } from "react-i18next";
import type { DataColumn } from "../../components/data-grid";
import { EmptyState } from "../../components/empty-state";
import { formatNumber } from "../../components/format";
import type { HealthView } from "../../ipc/bindings";
import { FindingGrid, type Listed } from "./finding-grid";
import styles from "./health.module.css";
import { useReasonText } from "./use-reason-text";

interface Asked extends Listed {
  readonly services: number;
}

/** The facts on which the answers about most critical services rest. */
export function AskFirstDetail({ health: { askFirst, askFirstTotal, criticalServices } }: { health: HealthView }) {
  const { t } = useTranslation("health");
  const reasonText = useReasonText();
  const rows = askFirst.map<Asked>(({ ci, check, reason, services }, index) => ({
    id: `${check} ${index}`,
    ci,
    reason: reasonText(reason),
    services,
  }));
  const services: DataColumn<Asked> = {
    id: "services",
    head: t("column.services"),
    title: t("column.servicesTitle"),
    width: "64px",
    number: true,
    order: (row) => row.services,
    cell: (row) => formatNumber(row.services),
  };
  return (
    <>
      <div className={styles.heading}>
        <h2>{t("section.askFirst")}</h2>
      </div>
      <p className={styles.said}>
        {t("askFirstMeaning")}
        {askFirstTotal > askFirst.length && (
          <span className={styles.line}>{t("askFirstMore", { shown: formatNumber(askFirst.length), total: formatNumber(askFirstTotal) })}</span>
        )}
      </p>
      {rows.length === 0 ? (
        <EmptyState sentence={criticalServices === 0 ? t("askFirstNoCritical") : t("askFirstNone")} />
      ) : (
        <FindingGrid label={t("section.askFirst")} rows={rows} reasonHead={t("column.why")} before={[services]} />
      )}
    </>
  );
}
