import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import { ErrorNote } from "../../../components/error-note";
import { formatSpan } from "../../../components/format-span";
import { Mono } from "../../../components/mono";
import { ProgressStrip } from "../../../components/progress-strip";
import { StateMark } from "../../../components/state-icon";
import type { HitServiceView, RecordDetailView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { blastRadiusQuery } from "../../../ipc/record-queries";
import tabStyles from "../detail/record-tabs.module.css";
import { deploymentOrder } from "./deployment-order";
import styles from "./release-order.module.css";

/** The changes of a release in the order of their deployment, and what they hit together. */
export function ReleaseOrder({ detail }: { detail: RecordDetailView }) {
  const { t } = useTranslation("records");
  const { openRecord, select } = useAppActions();
  const changes = useMemo(
    () => detail.links.filter(({ word, record }) => word === "contains" && record.kind === "change").map(({ record }) => record),
    [detail.links],
  );
  const { radii, isPending, error } = useQueries({
    queries: changes.map(({ id }) => blastRadiusQuery(id)),
    combine: (answers) => ({
      radii: answers.flatMap(({ data }) => data ?? []),
      isPending: answers.some((answer) => answer.isPending),
      error: answers.find((answer) => answer.error !== null)?.error ?? null,
    }),
  });
  const order = useMemo(
    () =>
      deploymentOrder(
        radii.map(({ change, certain, likely }) => ({
          id: change,
          cis: new Set(certain.filter(({ isAffected }) => isAffected).map(({ ci }) => ci.id)),
          reached: new Set([...certain, ...likely].map(({ ci }) => ci.id)),
          start: changes.find(({ id }) => id === change)?.plannedStart ?? null,
        })),
      ),
    [radii, changes],
  );
  const services = useMemo(() => worstServices(radii.flatMap((radius) => radius.services)), [radii]);
  const numberOf = (id: number) => changes.find((one) => one.id === id)?.number ?? "";
  return (
    <>
      <ProgressStrip active={changes.length > 0 && isPending} label={t("radius.working")} />
      <section className={tabStyles.part}>
        <div className={tabStyles.heading}>
          <h3>{t("release.changes")}</h3>
          <span className={tabStyles.when}>{t("release.order")}</span>
        </div>
        {changes.length === 0 && <p className={tabStyles.none}>{t("release.noChanges")}</p>}
        {error !== null && <ErrorNote words={errorWords(error)} />}
        <ol>
          {order.map(({ id, after, isInCircle }, index) => {
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
                  {isInCircle
                    ? t("release.circle")
                    : after.length > 0 && t("release.after", { numbers: after.map(numberOf).join(", ") })}
                </span>
              </li>
            );
          })}
        </ol>
      </section>
      <section className={tabStyles.part}>
        <h3>{t("release.combined")}</h3>
        {services.length === 0 && <p className={tabStyles.none}>{t("radius.noServices")}</p>}
        <ul>
          {services.map(({ ci, name, state }) => (
            <li key={ci}>
              <button type="button" className={styles.service} onClick={() => select(ci)}>
                <StateMark state={state} />
                {name}
              </button>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

const ORDER = ["down", "degraded", "at_risk", "up"] as const;

/** Each service once, in the worst state that any change puts it in. */
function worstServices(services: readonly HitServiceView[]): HitServiceView[] {
  const worst = new Map<number, HitServiceView>();
  const sorted = services.toSorted((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state));
  for (const service of sorted) if (!worst.has(service.ci)) worst.set(service.ci, service);
  return [...worst.values()];
}
