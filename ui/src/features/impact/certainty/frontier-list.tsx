import { useTranslation } from "react-i18next";
import { type DataColumn, DataGrid } from "../../../components/data-grid";
import { EmptyState } from "../../../components/empty-state";
import { formatNumber } from "../../../components/format";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import { usePrimaryCi } from "../../../components/selection-store";
import type { UnmappedView } from "../../../ipc/bindings";
import { classLabel, useModelIndex } from "../../../ipc/model-index";
import { CiCell } from "../cells/ci-cell";
import { select } from "../select";

/** Affected CIs that lack what their class normally has: beyond them the map may end. */
export function FrontierList({ rows }: { rows: readonly UnmappedView[] }) {
  const { t } = useTranslation("deepImpact");
  const model = useModelIndex();
  const selected = usePrimaryCi();
  if (rows.length === 0) return <EmptyState sentence={t("certainty.noFrontierRows")} />;
  const verbOf = (kind: string) => model.types.get(kind)?.inverseLabel ?? kind;
  const missing = (row: UnmappedView) =>
    row.missing
      .map(({ kind, having, of }) =>
        t("certainty.missing", { verb: verbOf(kind), having: formatNumber(having), of: formatNumber(of) }),
      )
      .join("; ");
  const columns: readonly DataColumn<UnmappedView>[] = [
    { id: "ci", head: t("column.ci"), width: "minmax(160px, 2fr)", order: ({ ci }) => ci.name, cell: ({ ci }) => <CiCell ci={ci} withKey /> },
    {
      id: "class",
      head: t("column.class"),
      width: "minmax(110px, 1fr)",
      order: ({ ci }) => classLabel(model, ci.class),
      cell: ({ ci }) => <MiddleEllipsis text={classLabel(model, ci.class)} />,
    },
    { id: "missing", head: t("certainty.column.missing"), width: "minmax(240px, 3fr)", order: missing, cell: (row) => <MiddleEllipsis text={missing(row)} /> },
  ];
  return (
    <DataGrid
      label={t("certainty.list.frontier")}
      columns={columns}
      rows={rows}
      rowId={({ ci }) => ci.id}
      chosen={selected}
      onChoose={({ ci }) => select(ci.id)}
    />
  );
}
