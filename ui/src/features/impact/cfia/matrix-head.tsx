import clsx from "clsx";
import { useTranslation } from "react-i18next";
import type { CiSummary } from "../../../ipc/bindings";
import type { MatrixSort } from "./matrix";
import type { MatrixCursor } from "./matrix-cursor";
import styles from "./matrix-grid.module.css";

/** The columns that stay at the left, as what rows are sorted by. */
export const FIXED_COLUMNS = ["name", "down", "hit"] as const;

/** A service's column that is in sight. */
export interface DrawnColumn {
  /** Its place among all columns. */
  readonly column: number;
  /** Its position in the answer. */
  readonly position: number;
  readonly service: CiSummary;
  /** Its left edge. */
  readonly left: number;
}

/** The heads: they stay in sight, and a click sorts by them. */
export function MatrixHead({
  cellId,
  drawn,
  sort,
  onSort,
  cursor,
}: {
  cellId: (line: number, column: number) => string;
  drawn: readonly DrawnColumn[];
  sort: MatrixSort;
  onSort: (column: number) => void;
  cursor: MatrixCursor;
}) {
  const { t } = useTranslation("deepImpact");
  const isCurrent = (column: number) => cursor.line === -1 && cursor.column === column;
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.headRow}>
        <div role="presentation" className={styles.corner}>
          {FIXED_COLUMNS.map((by, column) => (
            <div
              key={by}
              id={cellId(-1, column)}
              role="columnheader"
              aria-colindex={column + 1}
              aria-sort={sort.by === by ? (by === "name" ? "ascending" : "descending") : "none"}
              title={t(`cfia.columnTitle.${by}`)}
              className={clsx(styles.cornerHead, by !== "name" && styles.number, isCurrent(column) && styles.current)}
              onClick={() => onSort(column)}
            >
              {t(`cfia.column.${by}`)}
              {sort.by === by && <span aria-hidden>{by === "name" ? "↑" : "↓"}</span>}
            </div>
          ))}
        </div>
        {drawn.map(({ column, position, service, left }) => {
          const isSorted = sort.by === "service" && sort.service === position;
          return (
            <div
              key={service.id}
              id={cellId(-1, column)}
              role="columnheader"
              aria-colindex={column + 1}
              aria-sort={isSorted ? "descending" : "none"}
              title={service.name}
              className={clsx(styles.serviceHead, isCurrent(column) && styles.current)}
              style={{ left }}
              onClick={() => onSort(column)}
            >
              <span className={styles.serviceName} data-critical={service.criticality === "critical" || undefined}>
                {service.name}
              </span>
              <span className={styles.arrow} aria-hidden>
                {isSorted ? "↓" : ""}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
