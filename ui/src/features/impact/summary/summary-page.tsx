import { IconPrinter } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { EmptyState } from "../../../components/empty-state";
import { impactQuery } from "../../../ipc/queries";
import { Asked } from "../../../components/asked";
import styles from "../page.module.css";
import type { PageProps } from "../page-props";
import { removeForced } from "../question/forced-cis";
import { QuestionBar } from "../question/question-bar";
import { SummarySheet } from "./summary-sheet";

/** The answer on one page, to be printed. */
export function SummaryPage({ params, setParams }: PageProps) {
  const { t } = useTranslation(["deepImpact", "impact"]);
  const { forced } = params;
  const asked = forced.length > 0;
  const options = impactQuery(forced);
  const query = useQuery({ ...options, enabled: asked });
  return (
    <div className={styles.page}>
      <QuestionBar params={params} setParams={setParams}>
        <div className={styles.end}>
          <Button icon={IconPrinter} disabled={!asked || query.data === undefined} onClick={() => window.print()}>
            {t("summary.print")}
          </Button>
        </div>
      </QuestionBar>
      {asked ? (
        <Asked
          query={query}
          queryKey={options.queryKey}
          label={t("impact:answering")}
          about={forced}
          onTakeOut={(ci) => setParams({ ...params, forced: removeForced(forced, ci) })}
        >
          {(answer) => <SummarySheet forced={forced} answer={answer} />}
        </Asked>
      ) : (
        <EmptyState sentence={t("summary.empty")} />
      )}
    </div>
  );
}
