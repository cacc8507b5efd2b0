import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button";
import type { ColumnFilter } from "../../ipc/bindings";
import { needsValue } from "./column-filters";
import styles from "./filter-chips.module.css";

/** The conditions that hold, each to be taken away by itself. */
export function FilterChips({
  filters,
  labelOf,
  onRemove,
  onClear,
}: {
  filters: readonly ColumnFilter[];
  /** The label of a column. */
  labelOf: (column: string) => string;
  onRemove: (filter: ColumnFilter) => void;
  onClear: () => void;
}) {
  const { t } = useTranslation("inventory");
  if (filters.length === 0) return null;
  const words = (filter: ColumnFilter) => {
    const start = `${labelOf(filter.column)} ${t(`comparison.${filter.comparison}`)}`;
    return needsValue(filter.comparison) ? `${start} ${filter.value}` : start;
  };
  return (
    <div role="group" aria-label={t("filters")} className={styles.chips}>
      {filters.map((filter) => (
        <span key={`${filter.column} ${filter.comparison}`} className={styles.chip}>
          <span className={styles.column}>
            {labelOf(filter.column)} {t(`comparison.${filter.comparison}`)}
          </span>
          {needsValue(filter.comparison) && (
            <span className={styles.value} title={filter.value}>
              {filter.value}
            </span>
          )}
          <button
            type="button"
            className={styles.remove}
            aria-label={t("removeFilter", { filter: words(filter) })}
            onClick={() => onRemove(filter)}
          >
            <IconX size={13} stroke={1.5} aria-hidden />
          </button>
        </span>
      ))}
      {filters.length > 1 && (
        <Button small look="quiet" onClick={onClear}>
          {t("clearFilters")}
        </Button>
      )}
    </div>
  );
}
