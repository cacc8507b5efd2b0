import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { Dialog } from "../../../components/dialog";
import { TextField } from "../../../components/text-field";
import { errorWords } from "../../../ipc/errors";
import styles from "./lists.module.css";

/** Asks for the name of a list, and says why it cannot have it. */
export function ListNameDialog({
  title,
  act,
  first,
  onName,
  onClose,
}: {
  title: string;
  /** The verb of the button. */
  act: string;
  /** The name to begin with. */
  first: string;
  /** Takes the name; the result fails where the list cannot have it. */
  onName: (name: string) => Promise<void>;
  onClose: () => void;
}) {
  const { t } = useTranslation(["inventory", "common"]);
  const field = useId();
  const [name, setName] = useState(first);
  const [problem, setProblem] = useState<string>();
  const [pending, setPending] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === "") {
      setProblem(t("lists.nameNeeded"));
      return;
    }
    setPending(true);
    try {
      await onName(name.trim());
      onClose();
    } catch (error) {
      const { happened, remedy } = errorWords(error);
      setProblem([happened, remedy].filter((part) => part !== undefined).join(" "));
      setPending(false);
    }
  };
  return (
    <Dialog label={title} onClose={onClose} className={styles.dialog}>
      <form onSubmit={(event) => void submit(event)}>
        <h2 className={styles.title}>{title}</h2>
        <div className={styles.fields}>
          <label htmlFor={field}>{t("lists.name")}</label>
          <TextField
            id={field}
            autoFocus
            maxLength={120}
            placeholder={t("lists.nameHint")}
            value={name}
            problem={problem}
            onChange={(event) => {
              setName(event.target.value);
              setProblem(undefined);
            }}
          />
        </div>
        <div className={styles.actions}>
          <Button look="quiet" onClick={onClose}>
            {t("common:cancel")}
          </Button>
          <Button look="filled" type="submit" disabled={pending}>
            {act}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
