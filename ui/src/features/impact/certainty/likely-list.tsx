import { useTranslation } from "react-i18next";
import { type DataColumn, DataGrid } from "../../../components/data-grid";
import { EmptyState } from "../../../components/empty-state";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import { usePrimaryCi } from "../../../components/selection-store";
import type { CiSummary } from "../../../ipc/bindings";
import { classLabel, useModelIndex } from "../../../ipc/model-index";
import { CiCell } from "../cells/ci-cell";
import { select } from "../select";

/** Affected CIs that are so only by way of relationships that are not trusted. */
export function LikelyList({ rows }: { rows: readonly CiSummary[] }) {
  const { t } = useTranslation("deepImpact");
  const model = useModelIndex();
  const selected = usePrimaryCi();
  if (rows.length === 0) return <EmptyState sentence={t("certainty.noLikelyRows")} />;
  const columns: readonly DataColumn<CiSummary>[] = [
    { id: "ci", head: t("column.ci"), width: "minmax(160px, 2fr)", order: (ci) => ci.name, cell: (ci) => <CiCell ci={ci} withKey /> },
    {
      id: "class",
      head: t("column.class"),
      width: "minmax(110px, 1fr)",
      order: (ci) => classLabel(model, ci.class),
      cell: (ci) => <MiddleEllipsis text={classLabel(model, ci.class)} />,
    },
  ];
  return (
    <DataGrid
      label={t("certainty.list.likely")}
      columns={columns}
      rows={rows}
      rowId={(ci) => ci.id}
      chosen={selected}
      onChoose={(ci) => select(ci.id)}
    />
  );
}
