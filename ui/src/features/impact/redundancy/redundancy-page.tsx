import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../components/empty-state";
import type { CiId } from "../../../components/ids";
import { criticalPointsQuery } from "../../../ipc/analysis-queries";
import { Asked } from "../../../components/asked";
import styles from "../page.module.css";
import type { PageProps } from "../page-props";
import { CriticalServices } from "./critical-services";
import { SubjectPanel } from "./subject-panel";
import { SubjectPicker } from "./subject-picker";

/** Every critical service with its single points of failure, and what it takes to lose one of them. */
export function RedundancyPage({ tabId, params, setParams }: PageProps) {
  const { t } = useTranslation("deepImpact");
  const label = t("redundancy.searchingAll");
  const options = criticalPointsQuery(label);
  const query = useQuery(options);
  const about = params.about ?? query.data?.[0]?.service.id ?? null;
  const choose = (ci: CiId) => setParams({ ...params, about: ci });
  return (
    <div className={styles.page}>
      <div className={styles.bar} role="toolbar" aria-label={t("redundancy.subject")}>
        <span className={styles.label}>{t("redundancy.subject")}</span>
        <SubjectPicker about={about} onPick={choose} />
      </div>
      <div className={styles.split}>
        <section className={styles.side} aria-label={t("redundancy.critical")}>
          <div className={styles.heading}>
            <h2>{t("redundancy.critical")}</h2>
            <span className={styles.note}>{t("redundancy.criticalNote")}</span>
          </div>
          <Asked query={query} queryKey={options.queryKey} label={label}>
            {(rows) => <CriticalServices rows={rows} about={about} onChoose={choose} />}
          </Asked>
        </section>
        <div className={styles.main}>
          {about === null ? (
            <EmptyState sentence={t("redundancy.empty")} />
          ) : (
            <SubjectPanel
              key={about}
              tabId={tabId}
              about={about}
              onFail={(cis) =>
                setParams({ ...params, page: "failure", forced: cis.map((ci) => ({ ci, state: "down" })) })
              }
            />
          )}
        </div>
      </div>
    </div>
  );
}
