import clsx from "clsx";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { DataGrid, type DataColumn } from "../../../components/data-grid";
import { formatNumber } from "../../../components/format";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import type { RestoreLineView } from "../../../ipc/bindings";
import { RateBar } from "../charts/rate-bar";
import { lasted } from "../lasted";
import type { Pick } from "../pick";
import styles from "./measure-page.module.css";

interface Row {
  readonly pick: Pick;
  readonly line: RestoreLineView;
}

interface TableProps {
  readonly picks: readonly Pick[];
  readonly lines: readonly RestoreLineView[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** Times to restore in rows, drawn against the longest of them. */
export function RestoreTable({ label, picks, lines, chosen, onChoose }: TableProps & { label: string }) {
  const rows = useMemo(
    () => lines.flatMap((line, at): Row[] => (picks[at] === undefined ? [] : [{ pick: picks[at], line }])),
    [picks, lines],
  );
  const most = Math.max(1, ...lines.map(({ percentile90 }) => percentile90 ?? 0));
  return (
    <DataGrid
      label={label}
      columns={useColumns(most)}
      rows={rows}
      rowId={({ pick }) => pick.id}
      chosen={chosen}
      onChoose={({ pick }) => onChoose(pick.id)}
    />
  );
}

/** Times to restore by priority. */
export function RestorePriorities(table: TableProps) {
  const { t } = useTranslation("measures");
  return (
    <section className={clsx(styles.section, styles.list)}>
      <header>
        <h3>{t("priorities")}</h3>
      </header>
      <div className={styles.grid}>
        <RestoreTable label={t("priorities")} {...table} />
      </div>
    </section>
  );
}

function useColumns(most: number): readonly DataColumn<Row>[] {
  const { t } = useTranslation("measures");
  return useMemo(
    () => [
      { id: "of", head: t("column.of"), width: "minmax(110px, 1fr)", cell: ({ pick }) => <MiddleEllipsis text={pick.label} /> },
      {
        id: "drawn",
        head: t("column.compared"),
        width: "minmax(80px, 2fr)",
        cell: ({ line: { median, percentile90, few } }) => (
          <RateBar
            share={median === null ? null : median / most}
            low={median === null ? null : median / most}
            high={percentile90 === null ? null : percentile90 / most}
            few={few}
          />
        ),
      },
      {
        id: "median",
        head: t("column.median"),
        width: "92px",
        number: true,
        order: ({ line }) => line.median ?? -1,
        cell: ({ line: { median } }) => (median === null ? "" : lasted(median)),
      },
      {
        id: "percentile",
        head: t("column.percentile"),
        width: "128px",
        number: true,
        order: ({ line }) => line.percentile90 ?? -1,
        cell: ({ line: { percentile90, few } }) => (
          <>
            {few && percentile90 !== null && <span className={styles.few}>{t("few")}</span>}
            {percentile90 === null ? "" : lasted(percentile90)}
          </>
        ),
      },
      {
        id: "incidents",
        head: t("column.incidents"),
        width: "72px",
        number: true,
        order: ({ line }) => line.records.length,
        cell: ({ line }) => formatNumber(line.records.length),
      },
    ],
    [t, most],
  );
}
