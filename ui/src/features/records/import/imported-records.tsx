import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../components/format";
import type { MappedColumns, RecordImportReport } from "../../../ipc/bindings";
import styles from "./record-import.module.css";
import { useMappedFields } from "./use-mapped-fields";

/** Height of a row, in pixels. */
const ROW = 28;

/** Which records rows make, and which they alter in what. */
export function ImportedRecords({ report, mapping }: { report: RecordImportReport; mapping: MappedColumns }) {
  const { t } = useTranslation("records");
  const scroller = useRef<HTMLDivElement>(null);
  const fields = useMappedFields(mapping);
  const { records } = report;
  const virtualizer = useVirtualizer({
    count: records.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
  });
  if (records.length === 0) return <p className={styles.all}>{t("importing.nothingChanges")}</p>;
  const labelOf = (id: string) => fields.find((one) => one.id === (id === "cis" ? "ci" : id))?.label ?? id;
  const total = report.created + report.updated;
  return (
    <>
      {records.length < total && <p className={styles.quiet}>{t("importing.firstOf", { count: records.length })}</p>}
      <div
        ref={scroller}
        role="table"
        aria-label={t("importing.changes")}
        aria-rowcount={records.length + 1}
        tabIndex={0}
        className={styles.table}
        data-look="records"
      >
        <div role="row" aria-rowindex={1} className={styles.tableHead}>
          {(["line", "number", "title", "becomes"] as const).map((head) => (
            <span key={head} role="columnheader">
              {t(`importing.head.${head}`)}
            </span>
          ))}
        </div>
        <div role="rowgroup" className={styles.rows} style={{ blockSize: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const one = records[index];
            if (one === undefined) return null;
            const becomes = one.number === null ? t("importing.isNew") : one.altered.map(labelOf).join(", ");
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
                <span role="cell" className={styles.number}>
                  {formatNumber(one.line)}
                </span>
                <span role="cell" title={one.elsewhere ?? ""}>
                  {one.number ?? one.elsewhere}
                </span>
                <span role="cell" title={one.title}>
                  {one.title}
                </span>
                <span role="cell" className={styles.reason} title={becomes}>
                  {becomes}
                </span>
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}
