import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type DataColumn, DataGrid } from "../../../components/data-grid";
import { formatNumber } from "../../../components/format";
import type { CiId } from "../../../components/ids";
import type { RecoveryLine, RecoveryView } from "../../../ipc/bindings";
import { CiCell } from "../cells/ci-cell";
import { useDurations } from "../figures/use-durations";
import { GanttBar } from "./gantt-bar";
import styles from "./recovery-cells.module.css";
import { TimeAxis } from "./time-axis";
import { timeScale } from "./time-scale";

/** The schedule wave by wave, as a Gantt chart or with its times in columns; both mark the critical path. */
export function ScheduleList({
  answer,
  look,
  selected,
  onSelect,
}: {
  answer: RecoveryView;
  look: "gantt" | "list";
  selected: CiId | null;
  onSelect: (ci: CiId) => void;
}) {
  const { t } = useTranslation("deepImpact");
  const said = useDurations();
  const { schedule, duration, criticalPath, services } = answer;
  const critical = useMemo(() => new Set(criticalPath), [criticalPath]);
  const objectives = useMemo(() => new Map(services.map(({ ci, objective }) => [ci.id, objective])), [services]);
  const scale = timeScale(duration);
  const wave: DataColumn<RecoveryLine> = {
    id: "wave",
    head: t("recovery.column.wave"),
    width: "42px",
    number: true,
    order: (line) => line.wave,
    cell: (line) => formatNumber(line.wave + 1),
  };
  const path: DataColumn<RecoveryLine> = {
    id: "critical",
    head: t("recovery.column.critical"),
    title: t("recovery.column.criticalTitle"),
    width: "58px",
    order: (line) => (critical.has(line.ci.id) ? 1 : 0),
    cell: (line) => (critical.has(line.ci.id) ? <span className={styles.critical}>{t("recovery.critical")}</span> : null),
  };
  const ci: DataColumn<RecoveryLine> = {
    id: "ci",
    head: t("column.ci"),
    width: look === "gantt" ? "minmax(120px, 210px)" : "minmax(140px, 1fr)",
    order: (line) => line.ci.name,
    cell: (line) => <CiCell ci={line.ci} withKey={look === "list"} />,
  };
  const time = (id: "begins" | "hours" | "back"): DataColumn<RecoveryLine> => ({
    id,
    head: t(`recovery.column.${id}`),
    title: t(`recovery.column.${id}Title`),
    width: "64px",
    number: true,
    order: (line) => line[id],
    cell: (line) => said(line[id]),
  });
  const note: DataColumn<RecoveryLine> = {
    id: "note",
    head: t("recovery.column.note"),
    width: "minmax(110px, 1fr)",
    cell: (line) => [line.assumed && t("recovery.isAssumed"), line.inCycle && t("recovery.inCycle")].filter(Boolean).join(", "),
  };
  const chart: DataColumn<RecoveryLine> = {
    id: "chart",
    head: t("recovery.column.chart"),
    headMark: <TimeAxis scale={scale} />,
    width: "minmax(200px, 1fr)",
    cell: (line) => (
      <GanttBar
        line={line}
        scale={scale}
        isCritical={critical.has(line.ci.id)}
        objective={objectives.get(line.ci.id) ?? null}
      />
    ),
  };
  const columns = look === "gantt" ? [wave, ci, path, chart] : [wave, ci, path, time("begins"), time("hours"), time("back"), note];
  return (
    <>
      <DataGrid
        label={t(look === "gantt" ? "recovery.chart" : "recovery.schedule")}
        columns={columns}
        rows={schedule}
        rowId={(line) => line.ci.id}
        chosen={selected}
        onChoose={(line) => onSelect(line.ci.id)}
      />
      {look === "gantt" && (
        <p className={styles.legend}>
          <span className={styles.sample} data-kind="critical" /> {t("recovery.legend.critical")}
          <span className={styles.sample} data-kind="work" /> {t("recovery.legend.work")}
          <span className={styles.sample} data-kind="wait" /> {t("recovery.legend.wait")}
          <span className={styles.sample} data-kind="objective" /> {t("recovery.legend.objective")}
        </p>
      )}
    </>
  );
}
