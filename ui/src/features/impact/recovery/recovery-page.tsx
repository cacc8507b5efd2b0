import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../components/empty-state";
import { Select } from "../../../components/select";
import { recoveryQuery } from "../../../ipc/analysis-queries";
import { Asked } from "../../../components/asked";
import styles from "../page.module.css";
import type { PageProps } from "../page-props";
import { removeForced } from "../question/forced-cis";
import { QuestionBar } from "../question/question-bar";
import { RecoveryAnswer } from "./recovery-answer";

const HANDS = ["any", "1", "2", "3", "5", "10", "20"] as const;

/** In which order, and when, everything comes back that the failed CIs take down. */
export function RecoveryPage({ params, setParams }: PageProps) {
  const { t } = useTranslation("deepImpact");
  const [atOnce, setAtOnce] = useState<(typeof HANDS)[number]>("any");
  const { forced } = params;
  const lost = forced.map(({ ci }) => ci);
  const label = t("recovery.planning");
  const options = recoveryQuery({ lost, atOnce: atOnce === "any" ? null : Number(atOnce) }, label);
  const asked = lost.length > 0;
  const query = useQuery({ ...options, enabled: asked });
  return (
    <div className={styles.page}>
      <QuestionBar params={params} setParams={setParams}>
        <div className={styles.end}>
          <span className={styles.label}>{t("recovery.atOnce")}</span>
          <Select
            label={t("recovery.atOnce")}
            value={atOnce}
            options={HANDS.map((value) => ({
              value,
              label: value === "any" ? t("recovery.anyNumber") : value,
            }))}
            onChange={setAtOnce}
          />
        </div>
      </QuestionBar>
      {asked ? (
        <Asked
          query={query}
          queryKey={options.queryKey}
          label={label}
          about={forced}
          onTakeOut={(ci) => setParams({ ...params, forced: removeForced(forced, ci) })}
        >
          {(answer) => <RecoveryAnswer answer={answer} isPartlyForced={forced.some(({ state }) => state !== "down")} />}
        </Asked>
      ) : (
        <EmptyState sentence={t("recovery.empty")} />
      )}
    </div>
  );
}
