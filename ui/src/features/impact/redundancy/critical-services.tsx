import { useTranslation } from "react-i18next";
import { type DataColumn, DataGrid } from "../../../components/data-grid";
import { EmptyState } from "../../../components/empty-state";
import { formatNumber } from "../../../components/format";
import type { CiId } from "../../../components/ids";
import type { CriticalServiceView } from "../../../ipc/bindings";
import { CiCell } from "../cells/ci-cell";
import { select } from "../select";

/** Critical services with how many single points of failure each has. */
export function CriticalServices({
  rows,
  about,
  onChoose,
}: {
  rows: readonly CriticalServiceView[];
  about: CiId | null;
  onChoose: (ci: CiId) => void;
}) {
  const { t } = useTranslation("deepImpact");
  if (rows.length === 0) return <EmptyState sentence={t("redundancy.noCritical")} />;
  const columns: readonly DataColumn<CriticalServiceView>[] = [
    { id: "service", head: t("column.service"), width: "minmax(0, 1fr)", order: ({ service }) => service.name, cell: ({ service }) => <CiCell ci={service} /> },
    { id: "points", head: t("redundancy.column.points"), title: t("redundancy.column.pointsTitle"), width: "92px", number: true, order: ({ points }) => points, cell: ({ points }) => formatNumber(points) },
    { id: "hidden", head: t("redundancy.column.hidden"), title: t("redundancy.column.hiddenTitle"), width: "64px", number: true, order: ({ hidden }) => hidden, cell: ({ hidden }) => formatNumber(hidden) },
  ];
  return (
    <DataGrid
      label={t("redundancy.critical")}
      columns={columns}
      rows={rows}
      rowId={({ service }) => service.id}
      chosen={about}
      onChoose={({ service }) => {
        select(service.id);
        onChoose(service.id);
      }}
    />
  );
}
