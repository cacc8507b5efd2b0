import type { UseQueryResult } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Asked } from "../../components/asked";
import { Button } from "../../components/button";
import type { FigureView, HealthView, TrendPointView } from "../../ipc/bindings";
import { healthTrendQuery } from "../../ipc/health-queries";
import styles from "./trend.module.css";
import { TrendChart } from "./trend-chart";
import { valuesOf } from "./trend-line";

/** The trend of a figure, or the verb that asks for it where that takes long. */
export function TrendPlace({
  health,
  figure,
  staleAfterDays,
  query,
  isAsked,
  onAsk,
}: {
  health: HealthView;
  figure: FigureView;
  staleAfterDays: number;
  query: UseQueryResult<TrendPointView[], Error>;
  isAsked: boolean;
  onAsk: () => void;
}) {
  const { t } = useTranslation("health");
  if (!isAsked) {
    return (
      <div className={styles.ask}>
        <Button small onClick={onAsk}>
          {t("trend.ask")}
        </Button>
        <span>{t("trend.large")}</span>
      </div>
    );
  }
  const { queryKey } = healthTrendQuery(staleAfterDays, t("workingTrend"));
  return (
    <div className={styles.place}>
      <Asked query={query} queryKey={queryKey} label={t("workingTrend")}>
        {(points) => {
          const values = valuesOf(figure, health, points);
          return values.length === 0 ? <p className={styles.ask}>{t("trend.none")}</p> : <TrendChart name={t(`check.${figure.check}`)} values={values} />;
        }}
      </Asked>
    </div>
  );
}
