import clsx from "clsx";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../components/format";
import { StateIcon } from "../../../components/state-icon";
import { CiCell } from "../cells/ci-cell";
import type { MatrixRow } from "./matrix";
import type { MatrixCursor } from "./matrix-cursor";
import styles from "./matrix-grid.module.css";
import type { DrawnColumn } from "./matrix-head";

/** One CI: its name and counts, which stay in sight, and what it does to each service. */
export function MatrixLine({
  row,
  line,
  top,
  cellId,
  drawn,
  cursor,
  isSelected,
  onGo,
}: {
  row: MatrixRow;
  line: number;
  top: number;
  cellId: (line: number, column: number) => string;
  drawn: readonly DrawnColumn[];
  cursor: MatrixCursor;
  isSelected: boolean;
  onGo: (to: MatrixCursor) => void;
}) {
  const { t } = useTranslation(["deepImpact", "common"]);
  const currentIf = (column: number) => cursor.line === line && cursor.column === column && styles.current;
  const { ci } = row.row;
  const fixed = [<CiCell key="name" ci={ci} />, formatNumber(row.down), formatNumber(row.hit)];
  return (
    <div
      role="row"
      aria-rowindex={line + 2}
      aria-selected={isSelected}
      className={styles.line}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="presentation" className={styles.fixed}>
        {fixed.map((content, column) => (
          <div
            // The fixed columns never change places.
            key={column}
            id={cellId(line, column)}
            role={column === 0 ? "rowheader" : "gridcell"}
            aria-colindex={column + 1}
            className={clsx(styles.fixedCell, column > 0 && styles.number, currentIf(column))}
            onClick={() => onGo({ line, column })}
          >
            {content}
          </div>
        ))}
      </div>
      {drawn.map(({ column, position, service, left }) => {
        const state = row.states.get(position);
        const words = state === undefined ? t("cfia.blank") : t(`common:state.${state}`);
        return (
          <div
            key={service.id}
            id={cellId(line, column)}
            role="gridcell"
            aria-colindex={column + 1}
            aria-label={t("cfia.cell", { service: service.name, state: words })}
            title={state === undefined ? undefined : t("cfia.cellTitle", { ci: ci.name, service: service.name, state: words })}
            className={clsx(styles.cell, currentIf(column))}
            data-state={state}
            style={{ left }}
            onClick={() => onGo({ line, column })}
          >
            {state !== undefined && <StateIcon state={state} size={15} />}
          </div>
        );
      })}
    </div>
  );
}
