import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { formatNumber } from "../../../components/format";
import { recoveryQuery } from "../../../ipc/analysis-queries";
import type { ForcedState, RecoveryView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { useDurations } from "../figures/use-durations";
import styles from "./summary-sheet.module.css";

/** Services too late that fit on the page beside the rest. */
const SHOWN = 5;
/** CIs told of either end of a critical path. */
const PATH_END = 5;

/** When everything is back if every CI can be worked on at once, and which services are too late even then. */
export function SummaryRecovery({ forced }: { forced: readonly ForcedState[] }) {
  const { t } = useTranslation(["deepImpact", "common"]);
  const lost = forced.map(({ ci }) => ci);
  const { data, error, isFetching, refetch } = useQuery(recoveryQuery({ lost, atOnce: null }, t("recovery.planning")));
  return (
    <section>
      <h3 className={styles.heading}>{t("summary.recovery")}</h3>
      {data === undefined && isFetching && <p>{t("recovery.planning")}</p>}
      {data === undefined && !isFetching && (
        <p className={styles.pair} data-unprinted>
          {error === null ? t("common:stopped") : errorWords(error).happened}
          <Button small onClick={() => void refetch()}>
            {t("common:tryAgain")}
          </Button>
        </p>
      )}
      {data !== undefined && <Plan plan={data} />}
    </section>
  );
}

function Plan({ plan }: { plan: RecoveryView }) {
  const { t } = useTranslation("deepImpact");
  const said = useDurations();
  const late = plan.services.filter(({ inTime }) => inTime === false);
  const path = plan.criticalPath.flatMap((id) => plan.schedule.find(({ ci }) => ci.id === id)?.ci.name ?? []);
  return (
    <>
      <p>
        {t("recovery.said", {
          cis: formatNumber(plan.total),
          waves: t("recovery.waves", { count: plan.waves }),
          duration: said(plan.duration),
        })}{" "}
        {plan.assumed > 0 && t("recovery.assumed", { count: plan.assumed, hours: said(plan.assumedHours) })}
      </p>
      {path.length > 0 && <p>{t("summary.path", { path: shortened(path, t("summary.gap")).join(" → ") })}</p>}
      {late.length === 0 ? (
        <p>{t("summary.noneLate")}</p>
      ) : (
        <ul>
          {late.slice(0, SHOWN).map(({ ci, back, objective, infeasible, earliest }) => (
            <li key={ci.id} className={styles.pair}>
              <span>{ci.name}</span>
              <span>
                {t("summary.late", { back: said(back), objective: said(objective ?? 0) })}
                {infeasible && ` · ${t("recovery.infeasible", { earliest: said(earliest) })}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {late.length > SHOWN && <p className={styles.more}>{t("summary.more", { count: late.length - SHOWN, formatted: formatNumber(late.length - SHOWN) })}</p>}
    </>
  );
}

/** A long path by its ends, so that it stays on the page. */
function shortened(path: readonly string[], gap: string): readonly string[] {
  return path.length <= 2 * PATH_END + 1 ? path : [...path.slice(0, PATH_END), gap, ...path.slice(-PATH_END)];
}
