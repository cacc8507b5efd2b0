import { useQuery } from "@tanstack/react-query";
import { IconTable } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import { Asked } from "../../components/asked";
import { Button } from "../../components/button";
import { EmptyState } from "../../components/empty-state";
import { formatNumber } from "../../components/format";
import { Mono } from "../../components/mono";
import type { PolicyView } from "../../ipc/bindings";
import { policiesQuery } from "../../ipc/health-queries";
import { FindingGrid } from "./finding-grid";
import styles from "./health.module.css";
import { useCauseText } from "./use-cause-text";

/** A policy: what it asks of which CIs, and what violates it. */
export function PolicyDetail({ name }: { name: string }) {
  const { t } = useTranslation("health");
  const options = policiesQuery(t("workingPolicies"));
  const query = useQuery(options);
  return (
    <Asked query={query} queryKey={options.queryKey} label={t("workingPolicies")}>
      {({ policies }) => {
        const policy = policies.find((one) => one.name === name);
        return policy === undefined ? <EmptyState sentence={t("policy.none")} /> : <Policy policy={policy} />;
      }}
    </Asked>
  );
}

function Policy({ policy: { name, severity, because, about, checked, total, violations } }: { policy: PolicyView }) {
  const { t } = useTranslation("health");
  const { openInventory } = useAppActions();
  const causeText = useCauseText();
  const rows = violations.map(({ ci, cause }, index) => ({ id: String(index), ci, reason: causeText(cause) }));
  return (
    <>
      <div className={styles.heading}>
        <h2>{name}</h2>
        <span className={styles.quiet}>{total === 0 ? t("policy.met") : t("policy.notMet", { count: total, formatted: formatNumber(total) })}</span>
        <span className={styles.end}>
          {about !== null && (
            <Button small look="quiet" icon={IconTable} onClick={() => openInventory(about, "new")}>
              {t("openInventory")}
            </Button>
          )}
        </span>
      </div>
      <p className={styles.said}>
        {t(`policy.severity.${severity}`)} · {t("policy.about")} {about === null ? t("policy.everything") : <Mono>{about}</Mono>} ·{" "}
        {t("policy.checked", { count: checked, formatted: formatNumber(checked) })}
        {because !== null && <span className={styles.line}>{because}</span>}
        {total > violations.length && <span className={styles.line}>{t("more", { shown: formatNumber(violations.length), total: formatNumber(total) })}</span>}
      </p>
      <FindingGrid label={t("policy.violations", { name })} rows={rows} reasonHead={t("column.reason")} />
    </>
  );
}
