import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Select } from "../../components/select";
import { TextField } from "../../components/text-field";
import type { AttributeView } from "../../ipc/bindings";
import styles from "./forms.module.css";

/** The choice that stands for no value. */
const NONE = "";

/** Edits the text of a value with the field that fits its kind. */
export function ValueField({
  attribute,
  label,
  value,
  onChange,
  autoFocus = false,
  small = false,
  problem,
  id,
  choiceLabel,
}: {
  attribute: Pick<AttributeView, "kind" | "choices" | "required">;
  label: string;
  value: string;
  onChange: (value: string) => void;
  autoFocus?: boolean;
  small?: boolean;
  problem?: string;
  id?: string;
  /** The word for a choice, where it is not shown as it is stored. */
  choiceLabel?: (choice: string) => string;
}) {
  const { t } = useTranslation("inspector");
  const suggestions = useId();
  const { kind, choices, required } = attribute;
  const none = required ? [] : [{ value: NONE, label: t("none") }];
  switch (kind) {
    case "choice":
      return (
        <Select
          small={small}
          label={label}
          value={value}
          options={[...none, ...choices.map((choice) => ({ value: choice, label: choiceLabel?.(choice) ?? choice }))]}
          onChange={onChange}
        />
      );
    case "boolean":
      return (
        <Select
          small={small}
          label={label}
          value={value}
          options={[
            ...none,
            { value: "true", label: t("yes") },
            { value: "false", label: t("no") },
          ]}
          onChange={onChange}
        />
      );
    case "longText":
      return (
        <textarea
          id={id}
          aria-label={label}
          className={styles.area}
          autoFocus={autoFocus}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    default:
      return (
        <>
          <TextField
            id={id}
            small={small}
            aria-label={label}
            type={kind === "date" && (value === "" || /^\d{4}-\d{2}-\d{2}$/u.test(value)) ? "date" : "text"}
            inputMode={kind === "integer" ? "numeric" : kind === "decimal" ? "decimal" : undefined}
            autoFocus={autoFocus}
            problem={problem}
            list={choices.length > 0 ? suggestions : undefined}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          {choices.length > 0 && (
            <datalist id={suggestions}>
              {choices.map((choice) => (
                <option key={choice} value={choice} />
              ))}
            </datalist>
          )}
        </>
      );
  }
}
