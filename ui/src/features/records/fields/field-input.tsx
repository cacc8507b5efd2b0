import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { Select } from "../../../components/select";
import { TextField } from "../../../components/text-field";
import type { RecordFieldView } from "../../../ipc/bindings";
import { choiceWords } from "./field-text";
import styles from "./fields.module.css";

/** The choice that stands for no value. */
const NONE = "";

/** Edits the text of a value with what fits the field. */
export function FieldInput({
  field,
  value,
  onChange,
  problem,
  autoFocus = false,
}: {
  field: RecordFieldView;
  value: string;
  onChange: (value: string) => void;
  problem?: string | undefined;
  autoFocus?: boolean;
}) {
  const { t } = useTranslation("records");
  const { label, holds } = field;
  if (holds === "choice" || holds === "boolean") {
    return <Select small label={label} value={value} options={optionsOf(field, t)} onChange={onChange} />;
  }
  if (holds === "long_text") {
    return (
      <textarea
        aria-label={label}
        className={styles.area}
        autoFocus={autoFocus}
        rows={4}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  return (
    <TextField
      small
      aria-label={label}
      type={holds === "time" ? "datetime-local" : "text"}
      inputMode={holds === "whole" ? "numeric" : undefined}
      autoFocus={autoFocus}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      {...(problem === undefined ? {} : { problem })}
    />
  );
}

function optionsOf({ holds, choices }: RecordFieldView, t: TFunction<"records">) {
  const none = { value: NONE, label: t("field.empty") };
  if (holds === "boolean") return [none, { value: "true", label: t("yes") }, { value: "false", label: t("no") }];
  return [none, ...choices.map((choice) => ({ value: choice, label: choiceWords(choice, t) }))];
}
