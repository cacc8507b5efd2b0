import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { IconFileImport } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import { Asked } from "../../components/asked";
import { EmptyState } from "../../components/empty-state";
import { formatNumber } from "../../components/format";
import type { ViewProps } from "../../components/views";
import type { HealthView as Health } from "../../ipc/bindings";
import { healthQuery, healthTrendQuery } from "../../ipc/health-queries";
import { AskFirstDetail } from "./ask-first-detail";
import { chosenOf, wordOf } from "./chosen";
import { FigureDetail } from "./figure-detail";
import { FigureList } from "./figure-list";
import styles from "./health.module.css";
import { PolicyDetail } from "./policy-detail";
import { StaleField } from "./stale-field";
import { TrendPlace } from "./trend-place";

/** From this many CIs on the trend is read when somebody asks for it: each point reads an estate. */
const LARGE = 50_000;

type Params = ViewProps<"health">["params"];

/** How complete, correct and fresh the data is at the moment that is shown, with the list behind each figure. */
export function HealthView({ params, setParams, setTitle }: ViewProps<"health">) {
  const { t } = useTranslation("health");
  useEffect(() => setTitle(t("title")), [setTitle, t]);
  const options = healthQuery(params.staleAfterDays, t("working"));
  const query = useQuery(options);
  return (
    <div className={styles.view}>
      <Asked query={query} queryKey={options.queryKey} label={t("working")}>
        {(health) => <Figures health={health} params={params} setParams={setParams} />}
      </Asked>
    </div>
  );
}

function Figures({ health, params, setParams }: { health: Health; params: Params; setParams: (params: Params) => void }) {
  const { t } = useTranslation("health");
  const { openImport } = useAppActions();
  const [isTrendAsked, setTrendAsked] = useState(false);
  const { staleAfterDays } = params;
  const chosen = chosenOf(params.chosen, health.figures);
  const isAsked = isTrendAsked || health.inService <= LARGE;
  const trend = useQuery({ ...healthTrendQuery(staleAfterDays, t("workingTrend")), enabled: isAsked, placeholderData: keepPreviousData });
  if (health.inService === 0) {
    return <EmptyState sentence={t("empty")} actions={[{ label: t("import"), icon: IconFileImport, run: () => openImport([]) }]} />;
  }
  const figure = chosen.kind === "figure" ? health.figures.find(({ check }) => check === chosen.check) : undefined;
  return (
    <>
      <div className={styles.bar}>
        <p className={styles.summary}>
          {t("summary", {
            cis: formatNumber(health.inService),
            services: formatNumber(health.services),
            critical: formatNumber(health.criticalServices),
            relationships: formatNumber(health.relationships),
          })}
        </p>
        <StaleField days={staleAfterDays} onChange={(days) => setParams({ ...params, staleAfterDays: days })} />
      </div>
      <div className={styles.split}>
        <FigureList
          health={health}
          points={trend.data ?? []}
          chosen={chosen}
          onChoose={(next) => setParams({ ...params, chosen: wordOf(next) })}
        />
        <section className={styles.detail} aria-label={chosen.kind === "policy" ? chosen.name : t(figure === undefined ? "section.askFirst" : `check.${figure.check}`)}>
          {chosen.kind === "askFirst" && <AskFirstDetail health={health} />}
          {chosen.kind === "policy" && <PolicyDetail name={chosen.name} />}
          {figure !== undefined && (
            <FigureDetail
              key={figure.check}
              health={health}
              figure={figure}
              staleAfterDays={staleAfterDays}
              trend={
                <TrendPlace
                  health={health}
                  figure={figure}
                  staleAfterDays={staleAfterDays}
                  query={trend}
                  isAsked={isAsked}
                  onAsk={() => setTrendAsked(true)}
                />
              }
            />
          )}
        </section>
      </div>
    </>
  );
}
