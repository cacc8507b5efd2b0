import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button";
import { ClassSelect } from "../../components/class-select";
import { Select } from "../../components/select";
import { TextField } from "../../components/text-field";
import type { ChangesetFilter } from "../../ipc/bindings";
import { useModelIndex } from "../../ipc/model-index";
import { ALL_CHANGESETS, isDateOrEmpty } from "./all-changesets";
import styles from "./changeset-filters.module.css";

const ORIGINS = ["", "manual", "import", "undo", "draft", "change"] as const;

/** Which changesets to list: by author, time span, origin, and class of what they altered. */
export function ChangesetFilters({
  filter,
  onFilter,
  counted,
}: {
  filter: ChangesetFilter;
  onFilter: (filter: ChangesetFilter) => void;
  /** How many pass. */
  counted: string;
}) {
  const { t } = useTranslation("history");
  const { model } = useModelIndex();
  const id = useId();
  const set = (change: Partial<ChangesetFilter>) => onFilter({ ...filter, ...change });
  const origin = ORIGINS.find((one) => one === filter.origin) ?? "";
  const isFiltered = Object.entries(ALL_CHANGESETS).some(([name, none]) => filter[name as keyof ChangesetFilter] !== none);
  return (
    <div role="search" aria-label={t("filters")} className={styles.bar}>
      <TextField
        small
        className={styles.author}
        aria-label={t("author")}
        placeholder={t("authorHint")}
        value={filter.author}
        onChange={(event) => set({ author: event.target.value })}
      />
      <label htmlFor={`${id}since`}>{t("since")}</label>
      <TextField
        small
        className={styles.date}
        id={`${id}since`}
        placeholder="2026-11-20"
        value={filter.since}
        aria-invalid={!isDateOrEmpty(filter.since) || undefined}
        onChange={(event) => set({ since: event.target.value })}
      />
      <label htmlFor={`${id}until`}>{t("until")}</label>
      <TextField
        small
        className={styles.date}
        id={`${id}until`}
        placeholder="2026-11-21"
        value={filter.until}
        aria-invalid={!isDateOrEmpty(filter.until) || undefined}
        onChange={(event) => set({ until: event.target.value })}
      />
      <Select
        small
        label={t("origin")}
        value={origin}
        options={ORIGINS.map((value) => ({ value, label: t(`origins.${value}`) }))}
        onChange={(next) => set({ origin: next })}
      />
      <ClassSelect
        label={t("class")}
        any={t("anyClass")}
        classes={model.classes}
        value={filter.class}
        onChange={(next) => set({ class: next })}
      />
      {isFiltered && (
        <Button small look="quiet" onClick={() => onFilter(ALL_CHANGESETS)}>
          {t("clearFilters")}
        </Button>
      )}
      <span role="status" className={styles.counted}>
        {counted}
      </span>
    </div>
  );
}
