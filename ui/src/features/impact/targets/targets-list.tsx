import { IconAlertOctagon, IconCircleCheck, IconCircleDashed, IconHelpCircle } from "@tabler/icons-react";
import clsx from "clsx";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { Criticality, isCriticality } from "../../../components/criticality";
import { type DataColumn, DataGrid } from "../../../components/data-grid";
import type { CiId } from "../../../components/ids";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import type { ServiceTargetView } from "../../../ipc/bindings";
import { isUnstated } from "../availability/unavailability";
import { CiCell } from "../cells/ci-cell";
import { percentOf } from "../figures/durations";
import { useDurations } from "../figures/use-durations";
import page from "../page.module.css";
import { select } from "../select";
import styles from "./targets-list.module.css";
import { verdictOf } from "./verdict";

const VERDICTS = { missed: IconAlertOctagon, open: IconHelpCircle, kept: IconCircleCheck, unknown: IconCircleDashed } as const;
const LEVELS = ["low", "medium", "high", "critical"];
/** Of what is allowed, the most that a bar shows. */
const WIDEST = 4;

/** Services against their targets; a choice leads to what its unavailability comes from. */
export function TargetsList({ rows, onAbout }: { rows: readonly ServiceTargetView[]; onAbout: (ci: CiId) => void }) {
  const { t } = useTranslation("deepImpact");
  const said = useDurations();
  const [chosen, setChosen] = useState<ServiceTargetView | null>(null);
  const share = ({ unavailability, target }: ServiceTargetView) =>
    target.allowedHours === 0 ? Number.POSITIVE_INFINITY : unavailability.hoursAYear / target.allowedHours;
  const over = (row: ServiceTargetView) => row.unavailability.hoursAYear - row.target.allowedHours;
  const columns: readonly DataColumn<ServiceTargetView>[] = [
    {
      id: "verdict",
      head: t("targets.column.verdict"),
      width: "132px",
      order: share,
      cell: (row) => {
        const verdict = verdictOf(row);
        const Mark = VERDICTS[verdict];
        return (
          <>
            <Mark size={15} stroke={1.5} aria-hidden />
            {t(`targets.verdict.${verdict}`)}
          </>
        );
      },
    },
    { id: "service", head: t("column.service"), width: "minmax(160px, 2fr)", order: ({ service }) => service.name, cell: ({ service }) => <CiCell ci={service} withKey /> },
    {
      id: "criticality",
      head: t("column.criticality"),
      width: "84px",
      order: ({ service }) => LEVELS.indexOf(service.criticality ?? ""),
      cell: ({ service: { criticality } }) =>
        criticality !== null && isCriticality(criticality) ? <Criticality level={criticality} /> : t("none"),
    },
    { id: "target", head: t("targets.column.target"), width: "72px", number: true, order: ({ target }) => Number(target.target), cell: ({ target }) => target.target },
    {
      id: "available",
      head: t("targets.column.available"),
      title: t("targets.column.availableTitle"),
      width: "88px",
      number: true,
      order: ({ unavailability }) => 1 - unavailability.estimate,
      cell: (row) => (isUnstated(row.unavailability) ? t("none") : percentOf(1 - row.unavailability.estimate)),
    },
    { id: "allowed", head: t("targets.column.allowed"), width: "96px", number: true, order: ({ target }) => target.allowedHours, cell: ({ target }) => said(target.allowedHours) },
    { id: "expected", head: t("targets.column.expected"), width: "96px", number: true, order: ({ unavailability }) => unavailability.hoursAYear, cell: ({ unavailability }) => (isUnstated(unavailability) ? t("none") : said(unavailability.hoursAYear)) },
    { id: "over", head: t("targets.column.over"), width: "88px", number: true, order: over, cell: (row) => (over(row) > 0 ? said(over(row)) : t("none")) },
    {
      id: "bar",
      head: t("targets.column.bar"),
      width: "minmax(120px, 2fr)",
      cell: (row) => isUnstated(row.unavailability) ? <MiddleEllipsis text={t("targets.unknownWhy")} /> : (
        <span className={styles.track} aria-hidden>
          <span className={styles.bar} data-over={share(row) > 1 || undefined} style={{ width: `${(100 * Math.min(share(row), WIDEST)) / WIDEST}%` }} />
          <span className={styles.allowed} style={{ left: `${100 / WIDEST}%` }} />
        </span>
      ),
    },
  ];
  return (
    <>
      <DataGrid
        label={t("page.targets")}
        columns={columns}
        rows={rows}
        rowId={({ service }) => service.id}
        chosen={chosen?.service.id ?? null}
        onChoose={(row) => {
          setChosen(row);
          select(row.service.id);
        }}
      />
      {chosen !== null && (
        <div className={clsx(page.heading, page.below)}>
          <h2>{t("targets.chosen", { name: chosen.service.name })}</h2>
          <Button small onClick={() => onAbout(chosen.service.id)}>
            {t("targets.about")}
          </Button>
        </div>
      )}
    </>
  );
}
