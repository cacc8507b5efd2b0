import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../components/button";
import { Popover } from "../components/popover";
import { TextField } from "../components/text-field";
import { errorWords } from "../ipc/errors";
import { useKeepWhatIf } from "../ipc/time-mutations";
import styles from "./moment-band.module.css";

/** Keeps the question that is shown, as a draft of a name. */
export function KeepWhatIf({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { t } = useTranslation("time");
  const { mutate, error, isPending, reset } = useKeepWhatIf();
  const [name, setName] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate({ name: name.trim(), note: "" }, { onSuccess: () => onOpenChange(false) });
  };
  return (
    <Popover
      open={open}
      onOpenChange={onOpenChange}
      label={t("keepAsDraft")}
      trigger={
        <Button small aria-expanded={open} onClick={() => onOpenChange(!open)}>
          {t("keepAsDraft")}
        </Button>
      }
    >
      <form className={styles.keep} onSubmit={submit}>
        <TextField
          small
          data-autofocus
          aria-label={t("draftName")}
          placeholder={t("draftName")}
          value={name}
          {...(error === null ? {} : { problem: errorWords(error).happened })}
          onChange={(event) => {
            setName(event.target.value);
            reset();
          }}
        />
        <Button small look="filled" type="submit" disabled={isPending || name.trim() === ""}>
          {t("keep")}
        </Button>
      </form>
    </Popover>
  );
}
