import { useQuery } from "@tanstack/react-query";
import clsx from "clsx";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button";
import { ErrorNote } from "../../components/error-note";
import { formatNumber } from "../../components/format";
import { errorWords } from "../../ipc/errors";
import { worded } from "../../locales/sentences";
import { policiesQuery } from "../../ipc/health-queries";
import { core } from "../../ipc/host";
import { useEditLock } from "../../ipc/moment";
import { useForgetPolicies, useKeepPolicies } from "../../ipc/mutations";
import type { Chosen } from "./chosen";
import styles from "./health.module.css";

/** The policies that the workspace keeps, met or not, and how to keep others. */
export function PolicyList({ chosen, onChoose }: { chosen: Chosen; onChoose: (chosen: Chosen) => void }) {
  const { t } = useTranslation("health");
  const { data, error } = useQuery(policiesQuery(t("workingPolicies")));
  const keep = useKeepPolicies();
  const forget = useForgetPolicies();
  const locked = useEditLock() === null ? null : t("policy.readOnly");
  const choose = async () => {
    const path = await core().choosePolicyFile();
    if (path !== null) keep.mutate(path);
  };
  const failed = error ?? keep.error ?? forget.error;
  const isKept = data?.kept === true;
  return (
    <section className={styles.section} aria-labelledby="health-compliance">
      <h2 id="health-compliance">
        {t("section.compliance")}
        {isKept && (
          <span className={styles.end}>
            <Button small look="quiet" locked={locked} onClick={() => void choose()}>
              {t("policy.replace")}
            </Button>
            <Button small look="quiet" locked={locked} onClick={() => forget.mutate()}>
              {t("policy.forget")}
            </Button>
          </span>
        )}
      </h2>
      {failed !== null && <ErrorNote words={errorWords(failed)} />}
      {data !== undefined && !isKept && (
        <div className={styles.nothing}>
          <p>{t("policy.noneLong")}</p>
          <div className={styles.acts}>
            <Button small locked={locked} onClick={() => void choose()}>
              {t("policy.choose")}
            </Button>
            <Button small locked={locked} onClick={() => keep.mutate(null)}>
              {t("policy.begin")}
            </Button>
          </div>
        </div>
      )}
      {data !== undefined && data.faults.length > 0 && (
        <ErrorNote words={{ happened: t("policy.faults"), remedy: t("policy.faultsRemedy"), detail: data.faults.map(({ message }) => worded(message)).join("\n") }} />
      )}
      {data?.policies.map(({ name, severity, total }) => (
        <button
          key={name}
          type="button"
          className={clsx(styles.row, styles.policy, total === 0 && styles.clean)}
          aria-current={chosen.kind === "policy" && chosen.name === name}
          onClick={() => onChoose({ kind: "policy", name })}
        >
          <span className={styles.name}>
            <span title={name}>{name}</span>
          </span>
          <span className={styles.wide}>
            {t(`policy.severity.${severity}`)} · {total === 0 ? t("policy.met") : t("policy.notMet", { count: total, formatted: formatNumber(total) })}
          </span>
        </button>
      ))}
    </section>
  );
}
