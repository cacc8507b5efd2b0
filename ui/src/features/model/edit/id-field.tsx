import { useId } from "react";
import { useTranslation } from "react-i18next";
import { FormField } from "../../../components/form-field";
import { TextField } from "../../../components/text-field";
import styles from "./edit.module.css";

/** The id of a new definition, which stays for good. */
export function IdField({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const { t } = useTranslation("model");
  const id = useId();
  return (
    <FormField label={t("id")} htmlFor={id}>
      <TextField mono autoFocus id={id} aria-describedby={`${id}-hint`} value={value} onChange={(event) => onChange(event.target.value.trim())} />
      <p id={`${id}-hint`} className={styles.quiet}>
        {t("form.idHint")}
      </p>
    </FormField>
  );
}
