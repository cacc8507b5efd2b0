import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import { Criticality, isCriticality } from "../../../components/criticality";
import { ErrorNote } from "../../../components/error-note";
import { formatNumber } from "../../../components/format";
import { formatSpan } from "../../../components/format-span";
import { Mono } from "../../../components/mono";
import { ProgressStrip } from "../../../components/progress-strip";
import { StateMark } from "../../../components/state-icon";
import type { RecordDetailView, ReleaseCiView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { releaseRadiusQuery } from "../../../ipc/record-queries";
import tabStyles from "../detail/record-tabs.module.css";
import styles from "./release-order.module.css";

/** The changes of a release in the order of their deployment, and what they hit together. */
export function ReleaseOrder({ detail }: { detail: RecordDetailView }) {
  const { t } = useTranslation(["records", "common"]);
  const { openRecord } = useAppActions();
  const changes = useMemo(
    () => detail.links.filter(({ word, record }) => word === "contains" && record.kind === "change").map(({ record }) => record),
    [detail.links],
  );
  const { data, error, isFetching, refetch } = useQuery(releaseRadiusQuery(detail.line.id));
  return (
    <>
      <ProgressStrip active={isFetching} label={t("radius.working")} />
      {error !== null && (
        <ErrorNote words={errorWords(error)} actions={[{ label: t("common:tryAgain"), run: () => void refetch() }]} />
      )}
      <section className={tabStyles.part}>
        <div className={tabStyles.heading}>
          <h3>{t("release.changes")}</h3>
          <span className={tabStyles.when}>{t("release.order")}</span>
        </div>
        {data?.order.length === 0 && <p className={tabStyles.none}>{t("release.noChanges")}</p>}
        <ol>
          {data?.order.map(({ change: id, after, isInCircle }, index) => {
            const change = changes.find((one) => one.id === id);
            if (change === undefined) return null;
            return (
              <li key={id} className={styles.row}>
                <span className={styles.at}>{index + 1}</span>
                <button type="button" className={styles.open} onClick={() => openRecord(id, "change")}>
                  <Mono>{change.number}</Mono> <strong>{change.title}</strong>
                </button>
                <span className={styles.quiet}>{t(`state.${change.state}`)}</span>
                <span className={styles.quiet}>
                  {change.plannedStart !== null && change.plannedEnd !== null && formatSpan(change.plannedStart, change.plannedEnd)}
                </span>
                <span className={styles.quiet}>
                  {isInCircle ? t("release.circle") : after.length > 0 && t("release.after", { numbers: after.join(", ") })}
                </span>
              </li>
            );
          })}
        </ol>
      </section>
      {data !== undefined && (
        <section className={tabStyles.part}>
          <div className={tabStyles.heading}>
            <h3>{t("release.joint")}</h3>
            <span className={tabStyles.when}>{t("release.jointHint")}</span>
          </div>
          {data.joint.length === 0 && <p className={tabStyles.none}>{t("release.noJoint")}</p>}
          <Cis cis={data.joint} total={data.jointTotal} />
        </section>
      )}
      {data !== undefined && (
        <section className={tabStyles.part}>
          <div className={tabStyles.heading}>
            <h3>{t("release.combined")}</h3>
            <span className={tabStyles.when}>
              {t("release.counts", {
                down: formatNumber(data.counts.down),
                degraded: formatNumber(data.counts.degraded),
                atRisk: formatNumber(data.counts.atRisk),
              })}
              {data.drafts.length > 0 && ` · ${t("release.withDrafts", { names: data.drafts.join(", ") })}`}
            </span>
          </div>
          {data.services.length === 0 && <p className={tabStyles.none}>{t("radius.noServices")}</p>}
          <Cis cis={data.services} total={data.servicesTotal} />
        </section>
      )}
    </>
  );
}

/** CIs drawn at once; the others are counted. */
const SHOWN = 200;

/** What is hit, with what one change alone would do. */
function Cis({ cis, total }: { cis: readonly ReleaseCiView[]; total: number }) {
  const { t } = useTranslation("records");
  const { select } = useAppActions();
  return (
    <>
      <ul>
        {cis.slice(0, SHOWN).map(({ ci, key, name, criticality, together, alone, by }) => (
          <li key={key}>
            <button type="button" className={styles.service} onClick={() => select(ci)}>
              <StateMark state={together} />
              <span className={styles.name} title={name}>
                {name}
              </span>
              <span>{criticality !== null && isCriticality(criticality) && <Criticality level={criticality} />}</span>
              <span className={styles.quiet}>
                {together === alone
                  ? t("release.by", { numbers: by.join(", ") })
                  : t("release.aloneOnly", { state: t(`alone.${alone}`) })}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {total > SHOWN && <p className={tabStyles.none}>{t("release.more", { count: total - SHOWN })}</p>}
    </>
  );
}
