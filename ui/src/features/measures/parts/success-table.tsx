import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { DataGrid, type DataColumn } from "../../../components/data-grid";
import { formatNumber } from "../../../components/format";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import type { SuccessLineView } from "../../../ipc/bindings";
import { RateBar } from "../charts/rate-bar";
import type { Pick } from "../pick";
import styles from "./measure-page.module.css";
import { interval, percent } from "./percent";

interface Row {
  readonly pick: Pick;
  readonly line: SuccessLineView;
}

/** Success rates in rows, each with its bar, interval and counts. */
export function SuccessTable({
  label,
  picks,
  lines,
  chosen,
  onChoose,
}: {
  label: string;
  picks: readonly Pick[];
  lines: readonly SuccessLineView[];
  chosen: string | null;
  onChoose: (id: string) => void;
}) {
  const rows = useMemo(
    () => lines.flatMap((line, at): Row[] => (picks[at] === undefined ? [] : [{ pick: picks[at], line }])),
    [picks, lines],
  );
  const columns = useColumns();
  return (
    <DataGrid
      label={label}
      columns={columns}
      rows={rows}
      rowId={({ pick }) => pick.id}
      chosen={chosen}
      onChoose={({ pick }) => onChoose(pick.id)}
    />
  );
}

function useColumns(): readonly DataColumn<Row>[] {
  const { t } = useTranslation("measures");
  return useMemo(() => {
    const count = (id: "finished" | "withIssues" | "backedOut" | "failed", width: string): DataColumn<Row> => ({
      id,
      head: t(`column.${id}`),
      width,
      number: true,
      order: ({ line }) => line[id],
      cell: ({ line }) => formatNumber(line[id]),
    });
    return [
      { id: "of", head: t("column.of"), width: "minmax(110px, 1.4fr)", order: ({ pick }) => pick.label, cell: ({ pick }) => <MiddleEllipsis text={pick.label} /> },
      { id: "drawn", head: t("column.drawn"), width: "minmax(70px, 1fr)", cell: ({ line }) => <RateBar {...line} /> },
      {
        id: "rate",
        head: t("column.rate"),
        width: "82px",
        number: true,
        order: ({ line }) => line.share ?? -1,
        cell: ({ line }) => (
          <>
            {line.few && line.finished > 0 && <span className={styles.few}>{t("few")}</span>}
            {percent(line.share)}
          </>
        ),
      },
      { id: "interval", head: t("column.interval"), width: "94px", number: true, cell: ({ line }) => interval(line.low, line.high) },
      count("finished", "64px"),
      count("withIssues", "82px"),
      count("backedOut", "82px"),
      count("failed", "52px"),
    ];
  }, [t]);
}
