import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button";
import { TextField } from "../../components/text-field";
import { errorWords } from "../../ipc/errors";
import styles from "./changeset-detail.module.css";

/** A name and a note: of a baseline or a draft. */
export function NameForm({
  verb,
  name: givenName = "",
  note: givenNote = "",
  hint,
  busy,
  error,
  onChange,
  onSubmit,
}: {
  verb: string;
  name?: string;
  note?: string;
  hint?: string;
  busy: boolean;
  /** Why the name cannot be taken. */
  error: Error | null;
  onChange: () => void;
  onSubmit: (name: string, note: string) => void;
}) {
  const { t } = useTranslation("history");
  const [name, setName] = useState(givenName);
  const [note, setNote] = useState(givenNote);
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "" && !busy) onSubmit(name.trim(), note.trim());
  };
  const problem = error === null ? undefined : problemWords(error);
  return (
    <form className={styles.form} onSubmit={submit}>
      <label htmlFor={id}>{t("name")}</label>
      <TextField
        small
        id={id}
        data-autofocus
        maxLength={200}
        value={name}
        {...(problem === undefined ? {} : { problem })}
        onChange={(event) => {
          setName(event.target.value);
          onChange();
        }}
      />
      <TextField
        small
        aria-label={t("note")}
        placeholder={t("noteHint")}
        maxLength={10_000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      <Button small type="submit" look="filled" disabled={busy || name.trim() === ""}>
        {verb}
      </Button>
    </form>
  );
}

function problemWords(error: Error): string {
  const { happened, remedy } = errorWords(error);
  return [happened, remedy].filter((part) => part !== undefined).join(" ");
}
