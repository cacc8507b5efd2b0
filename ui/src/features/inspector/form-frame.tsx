import { IconX } from "@tabler/icons-react";
import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button";
import { IconButton } from "../../components/icon-button";
import { TextField } from "../../components/text-field";
import { useEditLock } from "../../ipc/moment";
import { EditProblem } from "./edit-problem";
import styles from "./forms.module.css";
import type { ApplyEdit } from "./use-apply-edit";

/** A form in the inspector: title, fields, message for the changeset, and its acts. */
export function FormFrame({
  title,
  verb,
  edit,
  onSubmit,
  onClose,
  further,
  children,
}: {
  title: string;
  /** The verb of the main act. */
  verb: string;
  edit: ApplyEdit;
  onSubmit: (message: string) => void;
  onClose: () => void;
  /** Further acts beside the main one; they are given the message. */
  further?: (message: string) => ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation("inspector");
  const { t: common } = useTranslation("common");
  const locked = useEditLock();
  const [message, setMessage] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!edit.pending && locked === null) onSubmit(message);
  };
  return (
    <form
      aria-label={title}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <div className={styles.title}>
        <h2>{title}</h2>
        <IconButton icon={IconX} size={16} label={common("close")} onClick={onClose} />
      </div>
      <div className={styles.form}>
        {children}
        <TextField
          small
          aria-label={t("message")}
          placeholder={t("messageHint")}
          value={message}
          onChange={(event) => setMessage(event.target.value)}
        />
        <EditProblem edit={edit} />
        <div className={styles.actions}>
          {edit.conflict === null && (
            <Button type="submit" look="filled" disabled={edit.pending} locked={locked}>
              {verb}
            </Button>
          )}
          <Button look="quiet" onClick={onClose}>
            {common("cancel")}
          </Button>
          {further?.(message)}
        </div>
      </div>
    </form>
  );
}
