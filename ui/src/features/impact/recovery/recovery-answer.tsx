import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../components/empty-state";
import { formatNumber } from "../../../components/format";
import { usePrimaryCi } from "../../../components/selection-store";
import { Segmented } from "../../../components/segmented";
import type { RecoveryView } from "../../../ipc/bindings";
import { UnusableNote } from "../availability/unusable-note";
import { useDurations } from "../figures/use-durations";
import styles from "../page.module.css";
import { select } from "../select";
import { ObjectiveList } from "./objective-list";
import { ScheduleList } from "./schedule-list";

/** Services against their objectives at the left, the schedule by waves at the right. */
export function RecoveryAnswer({
  answer,
  isPartlyForced,
}: {
  answer: RecoveryView;
  /** Some CI of the question is not down: a recovery plans for its loss all the same. */
  isPartlyForced: boolean;
}) {
  const { t } = useTranslation("deepImpact");
  const said = useDurations();
  const selected = usePrimaryCi();
  const [look, setLook] = useState<"gantt" | "list">("gantt");
  const { schedule, total, waves, duration, assumed, assumedHours, services, unusable } = answer;
  const late = services.filter(({ inTime }) => inTime === false).length;
  const infeasible = services.filter((one) => one.infeasible).length;
  if (total === 0) return <EmptyState sentence={t("recovery.nothing")} />;
  return (
    <div className={styles.split}>
      <section className={styles.side} aria-label={t("recovery.services")}>
        <div className={styles.heading}>
          <h2>{t("recovery.services")}</h2>
          <span className={styles.note}>
            {t("recovery.late", { late: formatNumber(late), infeasible: formatNumber(infeasible) })}
          </span>
        </div>
        <ObjectiveList services={services} selected={selected} onSelect={select} />
      </section>
      <section className={styles.main} aria-label={t("recovery.schedule")}>
        <div className={styles.heading}>
          <h2>
            {t("recovery.said", {
              cis: formatNumber(total),
              waves: t("recovery.waves", { count: waves }),
              duration: said(duration),
            })}
          </h2>
          <Segmented
            label={t("recovery.look")}
            value={look}
            options={(["gantt", "list"] as const).map((value) => ({ value, label: t(`recovery.looks.${value}`) }))}
            onChange={setLook}
          />
        </div>
        {schedule.length < total && (
          <p className={styles.partial} role="status">
            {t("recovery.shown", { shown: formatNumber(schedule.length), total: formatNumber(total) })}
          </p>
        )}
        {assumed > 0 && (
          <p className={styles.partial} role="status">
            {t("recovery.assumed", { count: assumed, hours: said(assumedHours) })}
          </p>
        )}
        {isPartlyForced && (
          <p className={styles.partial} role="status">
            {t("recovery.partlyForced")}
          </p>
        )}
        <UnusableNote unusable={unusable} />
        <ScheduleList key={look} answer={answer} look={look} selected={selected} onSelect={select} />
      </section>
    </div>
  );
}
