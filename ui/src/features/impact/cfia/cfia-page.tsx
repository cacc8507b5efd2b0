import { IconTableExport } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { cfiaQuery } from "../../../ipc/analysis-queries";
import { Asked } from "../../../components/asked";
import styles from "../page.module.css";
import type { PageProps } from "../page-props";
import { QueryField } from "../question/query-field";
import { MatrixAnswer } from "./matrix-answer";
import { useMatrixExport } from "./use-matrix-export";

/** Component failure impact analysis: what the failure of each CI alone does to each service. */
export function CfiaPage({ params, setParams }: PageProps) {
  const { t } = useTranslation("deepImpact");
  const [question, setQuestion] = useState({ among: "", services: "" });
  const label = t("cfia.trying");
  const options = cfiaQuery(question, label);
  const query = useQuery(options);
  const { write, isWriting } = useMatrixExport(question);
  return (
    <div className={styles.page}>
      <div className={styles.bar} role="toolbar" aria-label={t("page.cfia")}>
        <QueryField
          label={t("cfia.among")}
          placeholder={t("cfia.anyCi")}
          query={question.among}
          onQuery={(among) => setQuestion({ ...question, among })}
        />
        <QueryField
          label={t("cfia.services")}
          placeholder={t("cfia.anyService")}
          query={question.services}
          onQuery={(services) => setQuestion({ ...question, services })}
        />
        <div className={styles.end}>
          <Button icon={IconTableExport} disabled={isWriting || query.data === undefined} onClick={write}>
            {t("cfia.export")}
          </Button>
        </div>
      </div>
      <Asked query={query} queryKey={options.queryKey} label={label}>
        {(answer) => (
          <MatrixAnswer
            answer={answer}
            onFail={(ci) => setParams({ ...params, page: "failure", forced: [{ ci, state: "down" }] })}
          />
        )}
      </Asked>
    </div>
  );
}
