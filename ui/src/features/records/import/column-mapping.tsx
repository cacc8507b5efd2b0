import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Select } from "../../../components/select";
import type { MappedColumns, RecordKindView, RecordTableView } from "../../../ipc/bindings";
import { recordMappingsQuery } from "../../../ipc/record-queries";
import { columnOf, isSameMapping, withColumn } from "./mapped-columns";
import styles from "./record-import.module.css";
import { SaveMapping } from "./save-mapping";
import { useMappedFields } from "./use-mapped-fields";

const NONE = "";
const GUESSED = "";
const KINDS = ["incident", "problem", "change", "release"] as const satisfies readonly RecordKindView[];
const BY_COLUMN = "column";

/** What the rows of a table are, and which column means which field: guessed or saved, and changed at will. */
export function ColumnMapping({
  table,
  mapping,
  onChange,
  onKind,
}: {
  table: RecordTableView;
  mapping: MappedColumns;
  onChange: (mapping: MappedColumns) => void;
  /** Reads the table as rows of another kind, or of the kinds that a column tells. */
  onKind: (kind: RecordKindView | null) => void;
}) {
  const { t } = useTranslation("records");
  const { data: everySaved = [] } = useQuery(recordMappingsQuery());
  const saved = everySaved.filter((one) => one.mapping.kind === mapping.kind);
  const fields = useMappedFields(mapping);
  // What is mapped stands first, so that the mapping is read without scrolling.
  const known = [...table.guessed.columns, ...(table.fitting?.mapping.columns ?? [])];
  const first = new Set(known.map(({ field }) => field));
  const ordered = fields.toSorted((one, other) => Number(first.has(other.id)) - Number(first.has(one.id)));
  const chosen = saved.find((one) => isSameMapping(one.mapping, mapping))?.name ?? GUESSED;
  const isByColumn = columnOf(mapping.columns, "kind") !== undefined;
  const guessed = isSameMapping(table.guessed, mapping) ? t("importing.guessed") : t("importing.own");
  return (
    <section className={styles.mapping} aria-label={t("importing.mapping")}>
      <div className={styles.mappingHead}>
        <h3>{t("importing.rowsAre")}</h3>
        <Select
          small
          label={t("importing.rowsAre")}
          value={isByColumn ? BY_COLUMN : mapping.kind}
          options={[
            ...KINDS.map((value) => ({ value, label: t(`kinds.${value}`) })),
            ...(isByColumn ? [{ value: BY_COLUMN, label: t("importing.byColumn") } as const] : []),
          ]}
          onChange={(kind) => onKind(kind === BY_COLUMN ? null : kind)}
        />
      </div>
      <div className={styles.mappingHead}>
        <h3>{t("importing.mapping")}</h3>
        <Select
          small
          label={t("importing.saved")}
          value={chosen}
          options={[{ value: GUESSED, label: guessed }, ...saved.map(({ name }) => ({ value: name, label: name }))]}
          onChange={(name) => onChange(saved.find((one) => one.name === name)?.mapping ?? table.guessed)}
        />
      </div>
      <div className={styles.fields} role="table" aria-label={t("importing.mapping")} tabIndex={0}>
        <div role="row" className={styles.fieldHead}>
          <span role="columnheader">{t("importing.field")}</span>
          <span role="columnheader">{t("importing.column")}</span>
          <span role="columnheader">{t("importing.samples")}</span>
        </div>
        {ordered.map(({ id, label }) => {
          const column = columnOf(mapping.columns, id) ?? NONE;
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
                  onChange={(next) => onChange({ ...mapping, columns: withColumn(mapping.columns, id, next) })}
                />
              </span>
              <span role="cell" className={styles.samples} title={samples}>
                {samples}
              </span>
            </div>
          );
        })}
      </div>
      <SaveMapping mapping={mapping} saved={saved} />
    </section>
  );
}
