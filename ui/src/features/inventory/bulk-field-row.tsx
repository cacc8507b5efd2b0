import { IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "../../components/icon-button";
import { Select } from "../../components/select";
import { TextField } from "../../components/text-field";
import type { ModelIndex } from "../../ipc/model-index";
import { columnValuesQuery } from "../../ipc/queries";
import { canClear, type FieldChange, withField } from "./bulk-fields";
import styles from "./bulk-edit.module.css";

const STATUSES = ["planned", "live", "maintenance", "retired"] as const;
/** Values offered while typing. */
const OFFERED = 20;

/** Chooses a field of many CIs and what becomes of it. */
export function BulkFieldRow({
  change,
  fields,
  index,
  labelOf,
  position,
  onChange,
  onRemove,
}: {
  change: FieldChange;
  /** Fields to choose from, the one chosen included. */
  fields: readonly string[];
  index: ModelIndex;
  labelOf: (field: string) => string;
  /** Its place among the fields, from 1. */
  position: number;
  onChange: (change: FieldChange) => void;
  /** Missing where it is the only one. */
  onRemove: (() => void) | null;
}) {
  const { t } = useTranslation("inventory");
  const label = labelOf(change.field);
  const choose = { value: "", label: t("bulk.field") };
  const options = fields.map((field) => ({ value: field, label: labelOf(field) }));
  return (
    <div className={styles.field}>
      <Select
        className={styles.name}
        label={t("bulk.fieldAt", { position })}
        value={change.field}
        options={change.field === "" ? [choose, ...options] : options}
        onChange={(field) => onChange(withField(change, field))}
      />
      {canClear(change.field) && (
        <Select
          label={t("bulk.how", { field: label })}
          value={change.how}
          options={[
            { value: "set", label: t("bulk.set") },
            { value: "clear", label: t("bulk.clear") },
          ]}
          onChange={(how) => onChange({ ...change, how })}
        />
      )}
      {change.how === "set" && (
        <BulkValue change={change} index={index} label={label} onChange={onChange} />
      )}
      {onRemove !== null && (
        <IconButton
          icon={IconX}
          size={16}
          label={t("bulk.removeField", { field: label })}
          onClick={onRemove}
        />
      )}
    </div>
  );
}

function BulkValue({
  change,
  index,
  label,
  onChange,
}: {
  change: FieldChange;
  index: ModelIndex;
  label: string;
  onChange: (change: FieldChange) => void;
}) {
  const { t } = useTranslation(["inventory", "common"]);
  const list = useId();
  const attribute = index.attributes.get(change.field);
  const choices = choicesOf(change.field);
  const { data } = useQuery({
    ...columnValuesQuery(change.field, change.value, OFFERED),
    enabled: change.field !== "" && choices === null,
  });
  const name = t("bulk.value", { field: label });
  if (choices !== null) {
    const none = { value: "", label: t("bulk.valueMissing") };
    return (
      <Select
        className={styles.value}
        label={name}
        value={change.value}
        options={change.value === "" ? [none, ...choices] : choices}
        onChange={(value) => onChange({ ...change, value })}
      />
    );
  }
  return (
    <>
      <TextField
        className={styles.value}
        aria-label={name}
        placeholder={t("bulk.valueMissing")}
        disabled={change.field === ""}
        list={list}
        value={change.value}
        onChange={(event) => onChange({ ...change, value: event.target.value })}
      />
      <datalist id={list}>
        {(data ?? []).map(({ value }) => (
          <option key={value} value={value} />
        ))}
      </datalist>
    </>
  );

  function choicesOf(field: string) {
    if (field === "status") {
      return STATUSES.map((status) => ({ value: status as string, label: t(`common:status.${status}`) }));
    }
    if (attribute?.kind === "boolean") {
      return [
        { value: "true", label: t("bulk.yes") },
        { value: "false", label: t("bulk.no") },
      ];
    }
    if (attribute?.kind === "choice") return attribute.choices.map((choice) => ({ value: choice, label: choice }));
    return null;
  }
}
