import clsx from "clsx";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { EditInPlace } from "../../../components/edit-in-place";
import inPlace from "../../../components/edit-in-place.module.css";
import { ErrorNote } from "../../../components/error-note";
import type { RecordFieldView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { useWrite } from "../move/use-write";
import { FieldInput } from "./field-input";
import { readField, shownValue, typedValue } from "./field-text";
import styles from "./fields.module.css";

/** A field of a record that a press, E or F2 turns into a form. */
export function InPlaceField({
  record,
  since,
  field,
  value,
  wide = false,
  className,
}: {
  record: number;
  /** The changeset of the version that is looked at: a change meanwhile is seen. */
  since: number;
  field: RecordFieldView;
  value: string | null;
  /** Text of several lines, under its heading. */
  wide?: boolean;
  className?: string | undefined;
}) {
  const { t } = useTranslation("records");
  const shown = shownValue(field, value, t);
  return (
    <EditInPlace
      label={t("field.edit", { field: field.label })}
      className={clsx(styles.value, wide && styles.wide, shown === "" && styles.none, className)}
      form={(close) => <FieldForm record={record} since={since} field={field} value={value} onClose={close} />}
    >
      {shown === "" ? (wide ? t("detail.write") : t("field.empty")) : shown}
    </EditInPlace>
  );
}

function FieldForm({
  record,
  since,
  field,
  value,
  onClose,
}: {
  record: number;
  since: number;
  field: RecordFieldView;
  value: string | null;
  onClose: () => void;
}) {
  const { t } = useTranslation(["records", "common"]);
  const { pending, error, write, clear } = useWrite(record);
  const [based] = useState(since);
  const before = typedValue(field, value);
  const [typed, setTyped] = useState(before);
  const [problem, setProblem] = useState<string>();
  const save = async (text: string) => {
    const read = readField(field, text, t);
    setProblem(read.problem);
    if (read.problem !== undefined) return;
    const isSame = text === before;
    if (isSame || (await write({ edit: "fields", basedOn: based, values: [{ field: field.id, value: read.value }] }))) onClose();
  };
  const change = (text: string) => {
    setTyped(text);
    setProblem(undefined);
    clear();
    // A choice is made by picking it; there is nothing more to say.
    if (field.holds === "choice" || field.holds === "boolean") void save(text);
  };
  return (
    <form
      className={inPlace.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (!pending) void save(typed);
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") onClose();
        else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !pending) void save(typed);
      }}
    >
      <FieldInput autoFocus field={field} value={typed} onChange={change} problem={problem} />
      {error !== null && <ErrorNote words={errorWords(error)} />}
      <div className={inPlace.actions}>
        <Button small type="submit" disabled={pending}>
          {t("field.save")}
        </Button>
        <Button small look="quiet" onClick={onClose}>
          {t("common:cancel")}
        </Button>
      </div>
    </form>
  );
}
