import { IconSearch } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { TextField } from "../../../components/text-field";
import styles from "./query-field.module.css";

/** A query of the inventory's language that narrows an analysis down; taken over by Enter, since the analysis may be long. */
export function QueryField({
  label,
  placeholder,
  query,
  onQuery,
}: {
  label: string;
  placeholder: string;
  query: string;
  onQuery: (query: string) => void;
}) {
  const { t } = useTranslation("deepImpact");
  const [text, setText] = useState(query);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    onQuery(text.trim());
  };
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <span className={styles.label}>{label}</span>
      <TextField
        mono
        icon={IconSearch}
        className={styles.field ?? ""}
        aria-label={label}
        placeholder={placeholder}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {text.trim() !== query && (
        <Button type="submit" look="quiet">
          {t("apply")}
        </Button>
      )}
    </form>
  );
}
