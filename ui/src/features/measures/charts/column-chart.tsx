import { useTranslation } from "react-i18next";
import styles from "./column-chart.module.css";
import type { AxisMark } from "./scale";

/** A column of a chart, which can be chosen. */
export interface ChartColumn {
  readonly id: string;
  readonly label: string;
  /** All that the column says, read aloud and shown as its tooltip. */
  readonly words: string;
  /** How many records stand behind it. */
  readonly count: number;
  /** There are too few for the value to say much. */
  readonly few: boolean;
  /** What is drawn filled; null for nothing. */
  readonly value: number | null;
  /** Drawn as an outline around the value. */
  readonly total?: number;
  /** Ends of the whisker. */
  readonly low?: number | null;
  readonly high?: number | null;
}

/** Columns over time or age; each is a button that chooses it. The numbers stand in the table beside it as well. */
export function ColumnChart({
  label,
  columns,
  marks,
  chosen,
  onChoose,
}: {
  label: string;
  columns: readonly ChartColumn[];
  marks: readonly AxisMark[];
  chosen: string | null;
  onChoose: (id: string | null) => void;
}) {
  const { t } = useTranslation("measures");
  const most = marks.at(-1)?.at ?? 1;
  const share = (value: number) => `${Math.min(100, (100 * value) / most)}%`;
  return (
    <div className={styles.chart} role="group" aria-label={label}>
      <div className={styles.axis} aria-hidden>
        {marks.map(({ at, label: words }) => (
          <span key={at} className={styles.mark} style={{ insetBlockEnd: share(at) }}>
            {words}
          </span>
        ))}
      </div>
      <div className={styles.field}>
        <div className={styles.lines} aria-hidden>
          {marks.map(({ at }) => (
            <span key={at} className={styles.grid} style={{ insetBlockEnd: share(at) }} />
          ))}
        </div>
        {columns.map((column) => (
          <button
            key={column.id}
            type="button"
            className={styles.column}
            aria-pressed={column.id === chosen}
            title={column.words}
            disabled={column.count === 0}
            onClick={() => onChoose(column.id === chosen ? null : column.id)}
          >
            <span className={styles.unseen}>{column.words}</span>
            <span className={styles.plot} aria-hidden>
              {column.total !== undefined && column.total > 0 && <span className={styles.total} style={{ blockSize: share(column.total) }} />}
              {column.value !== null && column.value > 0 && (
                <span className={styles.bar} data-few={column.few || undefined} style={{ blockSize: share(column.value) }} />
              )}
              <Whisker column={column} share={share} />
            </span>
            <span className={styles.label} aria-hidden>{column.label}</span>
            <span className={styles.count} aria-hidden>
              {t("n", { count: column.count })}
              {column.few && column.count > 0 && <em>{t("few")}</em>}
            </span>
          </button>
        ))}
      </div>
    </div>
  );
}

function Whisker({ column: { low, high }, share }: { column: ChartColumn; share: (value: number) => string }) {
  if (low === null || low === undefined || high === null || high === undefined) return null;
  return <span className={styles.whisker} style={{ insetBlockEnd: share(low), blockSize: share(high - low) }} />;
}
