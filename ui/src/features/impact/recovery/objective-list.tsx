import { useTranslation } from "react-i18next";
import { type DataColumn, DataGrid } from "../../../components/data-grid";
import { EmptyState } from "../../../components/empty-state";
import type { CiId } from "../../../components/ids";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import type { ServiceRecoveryView } from "../../../ipc/bindings";
import { CiCell } from "../cells/ci-cell";
import { useDurations } from "../figures/use-durations";
import styles from "./recovery-cells.module.css";

/** Each service with when it is back against its objective, those too late first. */
export function ObjectiveList({
  services,
  selected,
  onSelect,
}: {
  services: readonly ServiceRecoveryView[];
  selected: CiId | null;
  onSelect: (ci: CiId) => void;
}) {
  const { t } = useTranslation("deepImpact");
  const said = useDurations();
  if (services.length === 0) return <EmptyState sentence={t("recovery.noServices")} />;
  const verdict = ({ back, earliest, objective, inTime, infeasible }: ServiceRecoveryView) => {
    if (objective === null || inTime === null) return t("recovery.noObjective");
    if (infeasible) return t("recovery.infeasible", { earliest: said(earliest) });
    return inTime ? t("recovery.inTime") : t("recovery.over", { by: said(back - objective) });
  };
  const columns: readonly DataColumn<ServiceRecoveryView>[] = [
    { id: "service", head: t("column.service"), width: "minmax(110px, 1fr)", order: ({ ci }) => ci.name, cell: ({ ci }) => <CiCell ci={ci} /> },
    { id: "back", head: t("recovery.column.back"), width: "58px", number: true, order: ({ back }) => back, cell: ({ back }) => said(back) },
    {
      id: "objective",
      head: t("recovery.column.objective"),
      title: t("recovery.column.objectiveTitle"),
      width: "50px",
      number: true,
      order: ({ objective }) => objective ?? Number.POSITIVE_INFINITY,
      cell: ({ objective }) => (objective === null ? t("none") : said(objective)),
    },
    {
      id: "verdict",
      head: t("recovery.column.verdict"),
      width: "minmax(120px, 1fr)",
      order: ({ back, objective }) => (objective === null ? Number.NEGATIVE_INFINITY : back - objective),
      cell: (row) => (
        <span className={styles.verdict} data-late={row.inTime === false || undefined}>
          <MiddleEllipsis text={verdict(row)} />
        </span>
      ),
    },
  ];
  return (
    <DataGrid
      label={t("recovery.services")}
      columns={columns}
      rows={services}
      rowId={({ ci }) => ci.id}
      chosen={selected}
      onChoose={({ ci }) => onSelect(ci.id)}
    />
  );
}
