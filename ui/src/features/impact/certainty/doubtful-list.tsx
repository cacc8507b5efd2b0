import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type DataColumn, DataGrid } from "../../../components/data-grid";
import { EmptyState } from "../../../components/empty-state";
import { formatDay } from "../../../components/format";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import type { DoubtfulView } from "../../../ipc/bindings";
import { useModelIndex } from "../../../ipc/model-index";
import { CiCell } from "../cells/ci-cell";
import { select } from "../select";

/** Relationships between affected CIs that nobody confirmed lately, or that their source no longer lists. */
export function DoubtfulList({ rows }: { rows: readonly DoubtfulView[] }) {
  const { t } = useTranslation("deepImpact");
  const { types } = useModelIndex();
  const [chosen, setChosen] = useState<number | null>(null);
  if (rows.length === 0) return <EmptyState sentence={t("certainty.noDoubtfulRows")} />;
  const why = ({ goneFrom }: DoubtfulView) =>
    goneFrom === null ? t("certainty.old") : t("certainty.goneFrom", { source: goneFrom });
  const columns: readonly DataColumn<DoubtfulView>[] = [
    { id: "source", head: t("column.dependent"), width: "minmax(140px, 2fr)", order: ({ source }) => source.name, cell: ({ source }) => <CiCell ci={source} /> },
    {
      id: "kind",
      head: t("column.relationship"),
      width: "110px",
      order: ({ kind }) => kind,
      cell: ({ kind }) => <MiddleEllipsis text={types.get(kind)?.label ?? kind} />,
    },
    { id: "target", head: t("column.other"), width: "minmax(140px, 2fr)", order: ({ target }) => target.name, cell: ({ target }) => <CiCell ci={target} /> },
    { id: "confirmed", head: t("column.confirmed"), width: "96px", number: true, order: ({ confirmed }) => confirmed, cell: ({ confirmed }) => formatDay(confirmed) },
    { id: "why", head: t("column.why"), width: "minmax(120px, 1fr)", order: why, cell: (row) => <MiddleEllipsis text={why(row)} /> },
  ];
  return (
    <DataGrid
      label={t("certainty.list.doubtful")}
      columns={columns}
      rows={rows}
      rowId={({ relationship }) => relationship}
      chosen={chosen}
      onChoose={({ relationship, source }) => {
        setChosen(relationship);
        select(source.id);
      }}
    />
  );
}
