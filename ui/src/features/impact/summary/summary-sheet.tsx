import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { formatInstant, formatNumber } from "../../../components/format";
import { StateMark } from "../../../components/state-icon";
import { confidenceQuery } from "../../../ipc/analysis-queries";
import type { ForcedState, ImpactView } from "../../../ipc/bindings";
import { workspaceQuery } from "../../../ipc/queries";
import { AFFECTED_STATES } from "../affected-states";
import { countOf } from "../count-differences";
import { formatMoney } from "../../../components/money";
import { SummaryContacts } from "./summary-contacts";
import { SummaryRecovery } from "./summary-recovery";
import { SummaryServices } from "./summary-services";
import { SummaryCertainty } from "./summary-certainty";
import styles from "./summary-sheet.module.css";
import { usePrintSheet } from "./use-print-sheet";

/** Failed CIs that are named. */
const SHOWN = 6;

/** One page of paper: what failed, what that does, who is to be told, how sure that is, and when it is over. */
export function SummarySheet({ forced, answer }: { forced: readonly ForcedState[]; answer: ImpactView }) {
  const { t } = useTranslation(["deepImpact", "common"]);
  usePrintSheet();
  const { data: workspace } = useQuery(workspaceQuery());
  const { data: certainty } = useQuery(confidenceQuery(forced, t("certainty.judging")));
  const cost = answer.costPerHour.map((one) => formatMoney(one)).join(", ");
  const { counts } = answer;
  const roots = answer.roots.slice(0, SHOWN);
  const rest = answer.roots.length - roots.length;
  const more = rest > 0 && ` ${t("summary.moreRoots", { count: rest })}`;
  return (
    <div className={styles.desk} tabIndex={0} role="region" aria-label={t("summary.sheet")}>
      <article className={styles.sheet} data-printed>
        <header className={styles.head}>
          <h2 className={styles.title}>{roots.map(({ ci }) => ci.name).join(" + ")}{more}</h2>
          <p>
            {t("summary.of", {
              workspace: workspace?.name ?? "",
              changeset: formatNumber(answer.asOf),
              at: formatInstant(Date.now()),
            })}
          </p>
          <p>
            {t("summary.asked")}{" "}
            {roots
              .map(({ ci, state }) =>
                t("summary.root", { name: ci.name, key: ci.key, state: t(`common:state.${state}`).toLowerCase() }),
              )
              .join(", ")}
            {more}
          </p>
        </header>
        <ul className={styles.counts}>
          {AFFECTED_STATES.map((state) => (
            <li key={state}>
              <StateMark state={state} count={formatNumber(countOf(counts, state))} />
            </li>
          ))}
          <li>{t("summary.servicesDown", { count: counts.servicesDown, formatted: formatNumber(counts.servicesDown) })}</li>
          <li>{cost === "" ? t("summary.noCost") : t("summary.cost", { cost })}</li>
        </ul>
        {counts.assumed > 0 && <p>{t("summary.assumed", { count: counts.assumed, formatted: formatNumber(counts.assumed) })}</p>}
        <SummaryServices answer={answer} frontier={certainty?.frontierTotal} />
        <div className={styles.columns}>
          <SummaryContacts contacts={answer.contacts} />
          {certainty !== undefined && <SummaryCertainty certainty={certainty} />}
        </div>
        <SummaryRecovery forced={forced} />
      </article>
    </div>
  );
}
