import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../components/format";
import { Mono } from "../../../components/mono";
import type { LeftOutRowView, RecordImportReport } from "../../../ipc/bindings";
import { worded } from "../../../locales/sentences";
import styles from "./record-import.module.css";

/** Height of a row of one line, in pixels. */
const ROW = 28;

/** Everything in a file that is not taken: with line, column, value and reason. */
export function LeftOutRows({ report }: { report: RecordImportReport }) {
  const { t } = useTranslation("records");
  const { name, refused, refusedTotal, unknownCis, unknownCisTotal, unknownRecords, unknownRecordsTotal } = report;
  const total = refusedTotal + unknownCisTotal + unknownRecordsTotal;
  if (total === 0) return <p className={styles.all}>{t("importing.allTaken")}</p>;
  const shown = refused.length + unknownCis.length + unknownRecords.length;
  return (
    <>
      <p className={styles.quiet}>
        {refusedTotal > 0 && `${t("importing.cells", { count: refusedTotal })} `}
        {unknownCisTotal > 0 && `${t("importing.unknownCis", { count: unknownCisTotal })} `}
        {unknownRecordsTotal > 0 && t("importing.unknownRecords", { count: unknownRecordsTotal })}
        {shown < total && ` ${t("importing.firstOf", { count: shown })}`}
      </p>
      <Rows file={name} rows={[...refused, ...unknownCis, ...unknownRecords]} />
    </>
  );
}

function Rows({ file, rows }: { file: string; rows: readonly LeftOutRowView[] }) {
  const { t } = useTranslation("records");
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
  });
  return (
    <div
      ref={scroller}
      role="table"
      aria-label={t("importing.wrong")}
      aria-rowcount={rows.length + 1}
      tabIndex={0}
      className={styles.table}
    >
      <div role="row" aria-rowindex={1} className={styles.tableHead}>
        {(["file", "line", "column", "value", "reason"] as const).map((head) => (
          <span key={head} role="columnheader">
            {t(`importing.head.${head}`)}
          </span>
        ))}
      </div>
      <div role="rowgroup" className={styles.rows} style={{ blockSize: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <div
              key={index}
              ref={virtualizer.measureElement}
              data-index={index}
              role="row"
              aria-rowindex={index + 2}
              className={styles.line}
              style={{ transform: `translateY(${start}px)` }}
            >
              <span role="cell" title={file}>
                {file}
              </span>
              <span role="cell" className={styles.number}>
                {formatNumber(row.line)}
              </span>
              <span role="cell" title={row.column ?? ""}>
                {row.column}
              </span>
              <span role="cell" title={row.value ?? ""}>
                <Mono>{row.value}</Mono>
              </span>
              <span role="cell" className={styles.reason}>
                {worded(row.reason)}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
