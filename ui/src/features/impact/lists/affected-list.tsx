import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { ClassIcon } from "../../../components/class-icon";
import { EmptyState } from "../../../components/empty-state";
import { ErrorNote } from "../../../components/error-note";
import { formatNumber } from "../../../components/format";
import type { CiId } from "../../../components/ids";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import { Mono } from "../../../components/mono";
import type { AffectedFilter, ForcedState } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { classLabel, useModelIndex } from "../../../ipc/model-index";
import { NameCell } from "./affected-cells";
import { NO_FILTER } from "./affected-filter";
import { type AffectedColumn, AffectedGrid } from "./affected-grid";
import { FilterBar } from "./filter-bar";
import { useAffectedRows } from "./use-affected-rows";

/** Every affected CI that passes a filter, worst first, however many there are. */
export function AffectedList({
  forced,
  filter,
  onFilter,
  lastHop,
  selected,
  onSelect,
}: {
  forced: readonly ForcedState[];
  filter: AffectedFilter;
  onFilter: (filter: AffectedFilter) => void;
  lastHop: number;
  selected: CiId | null;
  onSelect: (ci: CiId) => void;
}) {
  const { t } = useTranslation("impact");
  const index = useModelIndex();
  const [range, setRange] = useState({ first: 0, last: 0 });
  const [unfolded, setUnfolded] = useState(false);
  const onRange = useCallback(
    // The fold is a line but no row, so rows may stand one earlier than their lines.
    (first: number, last: number) => setRange({ first: first - 1, last }),
    [],
  );
  const rows = useAffectedRows(forced, filter, range.first, range.last);
  const columns = useMemo<AffectedColumn[]>(
    () => [
      { id: "name", head: t("column.ci"), width: "minmax(0, 1fr)", cell: (row) => <NameCell row={row} /> },
      { id: "key", head: t("column.key"), width: "88px", cell: (row) => <Mono><MiddleEllipsis text={row.ci.key} /></Mono> },
      {
        id: "class",
        head: t("column.class"),
        width: "124px",
        cell: (row) => (
          <>
            <ClassIcon classId={row.ci.class} size={15} />
            <MiddleEllipsis text={classLabel(index, row.ci.class)} />
          </>
        ),
      },
      { id: "hops", head: t("column.hops"), width: "44px", number: true, cell: (row) => formatNumber(row.hops) },
    ],
    [t, index],
  );
  const { total, atRisk } = rows;
  return (
    <>
      <FilterBar filter={filter} lastHop={lastHop} onChange={onFilter} />
      {rows.error !== null && <ErrorNote words={errorWords(rows.error)} />}
      {total === 0 && (
        <EmptyState
          sentence={t("noRows")}
          actions={[{ label: t("clearFilter"), run: () => onFilter(NO_FILTER) }]}
        />
      )}
      {total !== null && total > 0 && (
        <AffectedGrid
          label={t("cis")}
          columns={columns}
          layout={{ worse: Math.max(0, total - atRisk), atRisk: Math.min(atRisk, total), unfolded }}
          rowAt={rows.rowAt}
          selected={selected}
          onSelect={onSelect}
          onFold={() => setUnfolded(!unfolded)}
          onRange={onRange}
        />
      )}
    </>
  );
}
