import { IconBolt } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { type DataColumn, DataGrid } from "../../../components/data-grid";
import { EmptyState } from "../../../components/empty-state";
import { formatNumber } from "../../../components/format";
import type { CiId } from "../../../components/ids";
import type { CiSummary, CutSetsView } from "../../../ipc/bindings";
import styles from "../page.module.css";
import { select } from "../select";
import { SetCell } from "./set-cell";

interface SetRow {
  readonly number: number;
  readonly cis: readonly CiSummary[];
}

/** Minimal cut sets, small ones first, and how far they were looked for. */
export function CutSetsList({
  answer,
  order,
  onFail,
}: {
  answer: CutSetsView;
  order: number;
  onFail: (cis: readonly CiId[]) => void;
}) {
  const { t } = useTranslation("deepImpact");
  const [chosen, setChosen] = useState<number | null>(null);
  const { sets, cis, bySize, complete, completeOrder } = answer;
  const rows = useMemo<readonly SetRow[]>(() => {
    const byId = new Map(cis.map((ci) => [ci.id, ci]));
    return sets.map((set, number) => ({ number, cis: set.flatMap((id) => byId.get(id) ?? []) }));
  }, [sets, cis]);
  const total = bySize.reduce((sum, count) => sum + count, 0);
  const columns: readonly DataColumn<SetRow>[] = [
    { id: "size", head: t("cutSets.column.size"), width: "28px", number: true, order: (row) => row.cis.length, cell: (row) => formatNumber(row.cis.length) },
    {
      id: "set",
      head: t("cutSets.column.set"),
      width: "minmax(0, 1fr)",
      order: (row) => row.cis.map(({ name }) => name).join(" "),
      cell: (row) => <SetCell cis={row.cis} />,
    },
  ];
  const chosenRow = chosen === null ? undefined : rows[chosen];
  const found = bySize
    .map((count, size) => t("cutSets.ofSize", { count, formatted: formatNumber(count), size: size + 1 }))
    .join(" · ");
  return (
    <>
      {!complete && (
        <p className={styles.partial} role="status">
          {completeOrder === 0
            ? t("cutSets.partialNone")
            : t("cutSets.partial", { count: completeOrder, order })}
        </p>
      )}
      <div className={styles.heading}>
        <h2>{found}</h2>
        <Button
          small
          icon={IconBolt}
          disabled={chosenRow === undefined}
          onClick={() => onFail(chosenRow?.cis.map(({ id }) => id) ?? [])}
        >
          {t("cutSets.fail")}
        </Button>
      </div>
      {sets.length < total && (
        <p className={styles.partial} role="status">
          {t("shownOf", { shown: formatNumber(sets.length), total: formatNumber(total) })}
        </p>
      )}
      {rows.length === 0 ? (
        <EmptyState sentence={t(complete ? "cutSets.none" : "cutSets.noneYet", { count: order })} />
      ) : (
        <DataGrid
          label={t("redundancy.part.cutSets")}
          columns={columns}
          rows={rows}
          rowId={({ number }) => number}
          chosen={chosen}
          onChoose={({ number, cis: members }) => {
            setChosen(number);
            if (members[0] !== undefined) select(members[0].id);
          }}
        />
      )}
    </>
  );
}
