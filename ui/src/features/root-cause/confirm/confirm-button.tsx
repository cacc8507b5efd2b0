import { IconCheck } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { ErrorNote } from "../../../components/error-note";
import { Popover } from "../../../components/popover";
import { TextField } from "../../../components/text-field";
import type { AppliedView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { useConfirmCause } from "../../../ipc/mutations";
import { useUndoToast } from "../../../ipc/undo-toast";
import type { Faults } from "../causes/chosen-cause";
import type { Told } from "../told";
import { useEditLock } from "../../../ipc/moment";
import { worded } from "../../../locales/sentences";
import styles from "./confirm-button.module.css";

/** Confirms that the faults shown were the cause: the model learns from it. */
export function ConfirmButton({ told, faults, title }: { told: Told; faults: Faults; title: string }) {
  const { t } = useTranslation("rootCause");
  const [open, setOpen] = useState(false);
  const locked = useEditLock();
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={t("confirm.button")}
      trigger={
        <Button look="filled" icon={IconCheck} locked={locked} onClick={() => setOpen(!open)}>
          {t("confirm.button")}
        </Button>
      }
    >
      <ConfirmForm told={told} faults={faults} title={title} onDone={() => setOpen(false)} />
    </Popover>
  );
}

function ConfirmForm({
  told,
  faults,
  title,
  onDone,
}: {
  told: Told;
  faults: Faults;
  title: string;
  onDone: () => void;
}) {
  const { t } = useTranslation("rootCause");
  const id = useId();
  const [incident, setIncident] = useState(title);
  const [note, setNote] = useState("");
  const { mutateAsync, isPending, error } = useConfirmCause();
  const tell = useUndoToast();
  const confirm = async () => {
    const done: AppliedView[] = [];
    try {
      for (const { ci, state } of faults) {
        const onset = told.view.onsetIsStated ? told.view.onset : null;
        const request = { ci, state: state === "degraded" ? "degraded" : "down", onset, incident, note } as const;
        done.push(await mutateAsync(request));
      }
      onDone();
    } catch {
      // Told of in the form.
    }
    const last = done.at(-1);
    if (last !== undefined) tell(worded(last.label), done);
  };
  return (
    <div className={styles.form}>
      <p className={styles.what}>
        {faults.map(({ ci, state }) => `${told.nameOf(ci)} ${t(`check.state.${state}`)}`).join(" + ")}
      </p>
      <label className={styles.label} htmlFor={`${id}-incident`}>
        {t("confirm.incident")}
      </label>
      <TextField id={`${id}-incident`} small value={incident} maxLength={100} onChange={(event) => setIncident(event.target.value)} />
      <label className={styles.label} htmlFor={`${id}-note`}>
        {t("confirm.note")}
      </label>
      <TextField id={`${id}-note`} small data-autofocus value={note} maxLength={10_000} onChange={(event) => setNote(event.target.value)} />
      <p className={styles.hint}>{t("confirm.hint")}</p>
      {error !== null && <ErrorNote words={errorWords(error)} />}
      <Button icon={IconCheck} disabled={isPending} onClick={() => void confirm()}>
        {t("confirm.do")}
      </Button>
    </div>
  );
}
