import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { Dialog } from "../../../components/dialog";
import { ErrorNote } from "../../../components/error-note";
import { TextField } from "../../../components/text-field";
import { errorWords } from "../../../ipc/errors";
import styles from "./save-dialog.module.css";

/** Asks for the name and note of a saved map. */
export function SaveDialog({
  title,
  name: givenName,
  note: givenNote,
  error,
  busy,
  onSave,
  onClose,
}: {
  title: string;
  name: string;
  note: string;
  error: unknown;
  busy: boolean;
  onSave: (name: string, note: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation("mapLooks");
  const [name, setName] = useState(givenName);
  const [note, setNote] = useState(givenNote);
  const id = useId();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== "" && !busy) onSave(name.trim(), note.trim());
  };
  return (
    <Dialog label={title} onClose={onClose} className={styles.dialog ?? ""}>
      <form className={styles.form} onSubmit={submit}>
        <h2 className={styles.title}>{title}</h2>
        <label htmlFor={`${id}-name`}>{t("saved.name")}</label>
        <TextField
          id={`${id}-name`}
          value={name}
          maxLength={120}
          autoFocus
          onFocus={(event) => event.target.select()}
          onChange={(event) => setName(event.target.value)}
        />
        <label htmlFor={`${id}-note`}>{t("saved.note")}</label>
        <TextField
          id={`${id}-note`}
          value={note}
          maxLength={1000}
          placeholder={t("saved.noteHint")}
          onChange={(event) => setNote(event.target.value)}
        />
        {error !== null && <ErrorNote words={errorWords(error)} />}
        <div className={styles.acts}>
          <Button type="button" look="quiet" onClick={onClose}>
            {t("saved.cancel")}
          </Button>
          <Button type="submit" look="filled" disabled={name.trim() === "" || busy}>
            {t("saved.act")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
