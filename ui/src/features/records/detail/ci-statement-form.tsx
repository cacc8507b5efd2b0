import { IconTrash } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { ErrorNote } from "../../../components/error-note";
import { Select } from "../../../components/select";
import { TextField } from "../../../components/text-field";
import type { LinkedStateView, RecordCiView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { useWrite } from "../move/use-write";
import styles from "./details-panel.module.css";

const STATES = ["down", "degraded", "up"] as const satisfies readonly LinkedStateView[];
const NONE = "none";

/** What a record says of a CI: its state, for how long, and anything else. */
export function CiStatementForm({
  record,
  statement,
  onClose,
}: {
  record: number;
  statement: RecordCiView;
  onClose: () => void;
}) {
  const { t } = useTranslation("records");
  const { write, error, pending } = useWrite(record);
  const { ci, role, summary } = statement;
  const [state, setState] = useState(statement.state);
  const [minutes, setMinutes] = useState(statement.minutes === null ? "" : String(statement.minutes));
  const [note, setNote] = useState(statement.note);
  const isStated = role === "affected" || role === "reported";
  const isWrong = minutes.trim() !== "" && !/^\d{1,6}$/u.test(minutes.trim());
  const close = (done: boolean) => {
    if (done) onClose();
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const count = minutes.trim() === "" ? null : Number(minutes);
    close(await write({ edit: "setCi", ci, role, state, minutes: count, note: note.trim() }));
  };
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)}>
      {isStated && (
        <Select
          small
          label={t("detail.stateOf", { name: summary?.name ?? String(ci) })}
          value={state ?? NONE}
          options={[
            { value: NONE, label: t("noState") },
            ...STATES.map((value) => ({ value, label: t(`linkedState.${value}`) })),
          ]}
          onChange={(value) => setState(value === NONE ? null : (value as LinkedStateView))}
        />
      )}
      {isStated && (
        <TextField
          small
          aria-label={t("detail.forMinutes")}
          placeholder={t("detail.forMinutes")}
          inputMode="numeric"
          value={minutes}
          onChange={(event) => setMinutes(event.target.value)}
          {...(isWrong ? { problem: t("field.wrongNumber", { least: 0, most: 999_999 }) } : {})}
        />
      )}
      <TextField
        small
        data-autofocus
        required={role === "excluded"}
        aria-label={t(role === "excluded" ? "detail.why" : "move.note")}
        placeholder={t(role === "excluded" ? "detail.why" : "move.note")}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {error !== null && <ErrorNote words={errorWords(error)} />}
      <div className={styles.acts}>
        <Button small type="submit" disabled={pending || isWrong}>
          {t("field.save")}
        </Button>
        <Button
          small
          look="quiet"
          icon={IconTrash}
          disabled={pending}
          onClick={() => void write({ edit: "removeCi", ci, role }).then(close)}
        >
          {t("detail.removeCi", { name: summary?.name ?? String(ci) })}
        </Button>
      </div>
    </form>
  );
}
