import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button";
import { formatNumber } from "../../components/format";
import { Select } from "../../components/select";
import { TextField } from "../../components/text-field";
import type { ColumnFilter, Comparison } from "../../ipc/bindings";
import { columnValuesQuery } from "../../ipc/queries";
import { comparisonsFor, needsValue } from "./column-filters";
import type { Column } from "./columns";
import styles from "./column-filter-form.module.css";

/** How many of the most frequent values are offered. */
const OFFERED = 50;

/** Sets a condition on one column, by comparison and value or by picking a frequent value. */
export function ColumnFilterForm({
  column,
  filters,
  onFilter,
  onClear,
}: {
  column: Column;
  /** Conditions on this column that hold already. */
  filters: readonly ColumnFilter[];
  onFilter: (filter: ColumnFilter) => void;
  onClear: () => void;
}) {
  const { t } = useTranslation("inventory");
  const comparisons = comparisonsFor(column.kind);
  const [present] = filters;
  const [comparison, setComparison] = useState<Comparison>(
    present?.comparison ?? comparisons[0] ?? "contains",
  );
  const [value, setValue] = useState(present?.value ?? "");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onFilter({ column: column.id, comparison, value });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <div className={styles.line}>
        <Select
          small
          label={t("comparisonLabel")}
          value={comparison}
          options={comparisons.map((entry) => ({ value: entry, label: t(`comparison.${entry}`) }))}
          onChange={setComparison}
        />
        {needsValue(comparison) && (
          <TextField
            small
            data-autofocus
            className={styles.value}
            aria-label={t("filterValue")}
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
        )}
      </div>
      <FrequentValues
        column={column}
        text={needsValue(comparison) ? value : ""}
        onPick={(picked) => onFilter({ column: column.id, comparison: "equals", value: picked })}
      />
      <div className={styles.actions}>
        <Button small type="submit" look="filled">
          {t("applyFilter")}
        </Button>
        {filters.length > 0 && (
          <Button small look="quiet" onClick={onClear}>
            {t("clearFilter")}
          </Button>
        )}
      </div>
    </form>
  );
}

function FrequentValues({
  column,
  text,
  onPick,
}: {
  column: Column;
  text: string;
  onPick: (value: string) => void;
}) {
  const { t } = useTranslation("inventory");
  const { data } = useQuery(columnValuesQuery(column.id, text, OFFERED));
  if (data === undefined) return null;
  if (data.length === 0) return <p className={styles.none}>{t("filterNoValues")}</p>;
  return (
    <div role="group" aria-label={t("filterFrequent")} className={styles.values}>
      <p className={styles.heading}>{t("filterFrequent")}</p>
      {data.map((entry) => (
        <button
          key={entry.value}
          type="button"
          className={styles.entry}
          onClick={() => onPick(entry.value)}
        >
          <span className={styles.entryText} title={entry.value}>
            {entry.value}
          </span>
          <span className={styles.count}>{formatNumber(entry.cis)}</span>
        </button>
      ))}
    </div>
  );
}
