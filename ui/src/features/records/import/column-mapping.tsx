import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Select } from "../../../components/select";
import type { FieldColumn, RecordTableView } from "../../../ipc/bindings";
import { recordMappingsQuery, recordModelQuery } from "../../../ipc/record-queries";
import { columnOf, withColumn } from "./mapped-columns";
import styles from "./record-import.module.css";
import { SaveMapping } from "./save-mapping";

const NONE = "";
const GUESSED = "";

/** Which column of a table means which field of incidents: guessed or saved, and changed at will. */
export function ColumnMapping({
  table,
  columns,
  onChange,
}: {
  table: RecordTableView;
  columns: readonly FieldColumn[];
  onChange: (columns: readonly FieldColumn[]) => void;
}) {
  const { t } = useTranslation("records");
  const { data: model } = useQuery(recordModelQuery());
  const { data: saved = [] } = useQuery(recordMappingsQuery());
  const own = model?.kinds.find(({ kind }) => kind === "incident")?.fields ?? [];
  const fields = [
    ...own.map(({ id, label }) => ({ id, label })),
    { id: "ci", label: t("importing.ci") },
    { id: "state", label: t("importing.state") },
  ];
  // What is mapped stands first, so that the mapping is read without scrolling.
  const first = new Set(table.guessed.concat(table.fitting?.columns ?? []).map(({ field }) => field));
  const ordered = fields.toSorted((one, other) => Number(first.has(other.id)) - Number(first.has(one.id)));
  const isSame = (other: readonly FieldColumn[]) =>
    other.length === columns.length && other.every(({ field, column }) => columnOf(columns, field) === column);
  const chosen = saved.find((one) => isSame(one.columns))?.name ?? GUESSED;
  return (
    <section className={styles.mapping} aria-label={t("importing.mapping")}>
      <div className={styles.mappingHead}>
        <h3>{t("importing.mapping")}</h3>
        <Select
          small
          label={t("importing.saved")}
          value={chosen}
          options={[
            { value: GUESSED, label: isSame(table.guessed) ? t("importing.guessed") : t("importing.own") },
            ...saved.map(({ name }) => ({ value: name, label: name })),
          ]}
          onChange={(name) => onChange(saved.find((one) => one.name === name)?.columns ?? table.guessed)}
        />
      </div>
      <div className={styles.fields} role="table" aria-label={t("importing.mapping")} tabIndex={0}>
        <div role="row" className={styles.fieldHead}>
          <span role="columnheader">{t("importing.field")}</span>
          <span role="columnheader">{t("importing.column")}</span>
          <span role="columnheader">{t("importing.samples")}</span>
        </div>
        {ordered.map(({ id, label }) => {
          const column = columnOf(columns, id) ?? NONE;
          const samples = table.columns.find(({ name }) => name === column)?.samples.join(" · ") ?? "";
          const isGone = column !== NONE && !table.columns.some(({ name }) => name === column);
          return (
            <div key={id} role="row" className={styles.field}>
              <span role="cell">{label}</span>
              <span role="cell">
                <Select
                  small
                  label={t("importing.columnOf", { field: label })}
                  value={column}
                  options={[
                    { value: NONE, label: t("importing.noColumn") },
                    ...table.columns.map(({ name }) => ({ value: name, label: name })),
                    ...(isGone ? [{ value: column, label: t("importing.goneColumn", { column }) }] : []),
                  ]}
                  onChange={(next) => onChange(withColumn(columns, id, next))}
                />
              </span>
              <span role="cell" className={styles.samples} title={samples}>
                {samples}
              </span>
            </div>
          );
        })}
      </div>
      <SaveMapping columns={columns} saved={saved} />
    </section>
  );
}
