import { useTranslation } from "react-i18next";
import { type DataColumn, DataGrid } from "../../../components/data-grid";
import { EmptyState } from "../../../components/empty-state";
import { usePrimaryCi } from "../../../components/selection-store";
import type { ImportanceView } from "../../../ipc/bindings";
import { CiCell } from "../cells/ci-cell";
import { percentOf, shortNumber } from "../figures/durations";
import { select } from "../select";

/** What the unavailability comes from, by the three measures of importance. */
export function ImportanceList({ rows }: { rows: readonly ImportanceView[] }) {
  const { t } = useTranslation("deepImpact");
  const selected = usePrimaryCi();
  if (rows.length === 0) return <EmptyState sentence={t("availability.noImportance")} />;
  const figure = (
    id: "unavailability" | "fussellVesely" | "birnbaum" | "riskAchievementWorth",
    width: string,
    words: (value: number) => string,
  ): DataColumn<ImportanceView> => ({
    id,
    head: t(`availability.column.${id}`),
    title: t(`availability.columnTitle.${id}`),
    width,
    number: true,
    order: (row) => row[id],
    cell: (row) => words(row[id]),
  });
  const columns: readonly DataColumn<ImportanceView>[] = [
    { id: "ci", head: t("column.ci"), width: "minmax(120px, 1fr)", order: ({ ci }) => ci.name, cell: ({ ci }) => <CiCell ci={ci} /> },
    figure("unavailability", "84px", percentOf),
    figure("fussellVesely", "128px", percentOf),
    figure("birnbaum", "84px", shortNumber),
    figure("riskAchievementWorth", "72px", shortNumber),
  ];
  return (
    <DataGrid
      label={t("availability.importance")}
      columns={columns}
      rows={rows}
      rowId={({ ci }) => ci.id}
      chosen={selected}
      onChoose={({ ci }) => select(ci.id)}
    />
  );
}
