import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../components/empty-state";
import { formatNumber } from "../../../components/format";
import { Tabs, tabPanelId } from "../../../components/tabs";
import type { ConfidenceView } from "../../../ipc/bindings";
import { confidenceQuery } from "../../../ipc/analysis-queries";
import { Asked } from "../../../components/asked";
import styles from "../page.module.css";
import type { PageProps } from "../page-props";
import { QuestionBar } from "../question/question-bar";
import { removeForced } from "../question/forced-cis";
import { DoubtfulList } from "./doubtful-list";
import { FrontierList } from "./frontier-list";
import { LikelyList } from "./likely-list";
import { RuleForm } from "./rule-form";

/** How sure the answer is, list by list, and the rule that it is judged by. */
export function CertaintyPage({ tabId, params, setParams }: PageProps) {
  const { t } = useTranslation("deepImpact");
  const { forced } = params;
  const asked = forced.length > 0;
  const options = confidenceQuery(forced, t("certainty.judging"));
  const query = useQuery({ ...options, enabled: asked });
  return (
    <div className={styles.page}>
      <QuestionBar params={params} setParams={setParams} />
      {asked ? (
        <Asked
          query={query}
          queryKey={options.queryKey}
          label={t("certainty.judging")}
          about={forced}
          onTakeOut={(ci) => setParams({ ...params, forced: removeForced(forced, ci) })}
        >
          {(answer) => <Answer tabId={tabId} answer={answer} />}
        </Asked>
      ) : (
        <EmptyState sentence={t("certainty.empty")} />
      )}
    </div>
  );
}

const LISTS = ["frontier", "likely", "doubtful"] as const;

type List = (typeof LISTS)[number];

function Answer({ tabId, answer }: { tabId: string; answer: ConfidenceView }) {
  const { t } = useTranslation("deepImpact");
  const counts = { frontier: answer.frontierTotal, likely: answer.likely.length, doubtful: answer.doubtfulTotal };
  // Nothing is in front that is empty, as long as something is not.
  const [list, setList] = useState<List>(() => LISTS.find((one) => counts[one] > 0) ?? "frontier");
  const name = `certainty-${tabId}`;
  const shown = { frontier: answer.frontier, likely: answer.likelyShown, doubtful: answer.doubtful }[list].length;
  const affected = answer.certain + answer.likely.length;
  return (
    <div className={styles.split}>
      <div className={styles.side}>
        <p className={styles.said}>
          {t("certainty.said", {
            affected: formatNumber(affected),
            certain: formatNumber(answer.certain),
          })}{" "}
          {answer.likely.length > 0 &&
            t("certainty.saidLikely", { count: answer.likely.length, formatted: formatNumber(answer.likely.length) })}
        </p>
        <p className={styles.said}>
          {answer.frontierTotal === 0
            ? t("certainty.saidNoFrontier")
            : t("certainty.saidFrontier", {
                count: answer.frontierTotal,
                formatted: formatNumber(answer.frontierTotal),
              })}
        </p>
        <RuleForm key={JSON.stringify(answer.rule)} rule={answer.rule} />
      </div>
      <div className={styles.main}>
        <Tabs
          label={t("certainty.lists")}
          name={name}
          tabs={LISTS.map((id) => ({
            id,
            label: t(`certainty.list.${id}`),
            count: formatNumber(counts[id]),
          }))}
          active={list}
          onChange={setList}
        />
        <div role="tabpanel" id={tabPanelId(name)} aria-label={t(`certainty.list.${list}`)} className={styles.tabPanel}>
          {shown < counts[list] && (
            <p className={styles.partial} role="status">
              {t("shownOf", { shown: formatNumber(shown), total: formatNumber(counts[list]) })}
            </p>
          )}
          {list === "frontier" && <FrontierList rows={answer.frontier} />}
          {list === "likely" && <LikelyList rows={answer.likelyShown} />}
          {list === "doubtful" && <DoubtfulList rows={answer.doubtful} />}
        </div>
      </div>
    </div>
  );
}
