import clsx from "clsx";
import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button";
import { EditInPlace } from "../../components/edit-in-place";
import inPlace from "../../components/edit-in-place.module.css";
import { TextField } from "../../components/text-field";
import type { AttributeKind, AttributeView, CiDetail } from "../../ipc/bindings";
import { useEditLock } from "../../ipc/moment";
import { type CiChanges, changeCi } from "../../ipc/change-ci";
import { EditProblem } from "./edit-problem";
import styles from "./in-place.module.css";
import { ReferenceField } from "./reference-field";
import { useApplyEdit } from "../../ipc/use-apply-edit";
import { ValueField } from "./value-field";
import { readValue } from "../../components/value-parsing";

/** What is edited in place: how its text is read, and which change of the CI it makes. */
export interface EditableValue {
  readonly label: string;
  readonly attribute: Pick<AttributeView, "kind" | "choices" | "required">;
  readonly value: string | null;
  /** The word for a choice, where it is not shown as it is stored. */
  readonly choiceLabel?: (choice: string) => string;
  /** The change of the CI that a new value makes. */
  readonly changes: (value: string | null) => CiChanges;
}

/** A field of plain text that must not be empty. */
export const PLAIN_TEXT: EditableValue["attribute"] = { kind: "text", choices: [], required: true };

/** A value that a click, E or F2 turns into a field. */
export function InPlace({
  detail,
  editable,
  className,
  children,
}: {
  detail: CiDetail;
  editable: EditableValue;
  className?: string;
  /** The value as it is shown. */
  children: ReactNode;
}) {
  const { t } = useTranslation("inspector");
  const lock = useEditLock();
  if (lock !== null) {
    return (
      <span className={clsx(styles.locked, className)} title={lock}>
        {children}
      </span>
    );
  }
  return (
    <EditInPlace
      label={t("editField", { field: editable.label })}
      className={clsx(styles.value, className)}
      form={(close) => <InPlaceForm detail={detail} editable={editable} onClose={close} />}
    >
      {children}
    </EditInPlace>
  );
}

function InPlaceForm({
  detail,
  editable,
  onClose,
}: {
  detail: CiDetail;
  editable: EditableValue;
  onClose: () => void;
}) {
  const { t } = useTranslation("inspector");
  const edit = useApplyEdit();
  const { attribute, label } = editable;
  // The edit stands on the value that was there when it began, so that a change meanwhile is seen.
  const [begun, setBegun] = useState({ value: editable.value, since: detail.since });
  const before = begun.value ?? "";
  const [text, setText] = useState(before);
  const [message, setMessage] = useState("");
  const [problem, setProblem] = useState<string>();

  const save = async (typed: string) => {
    const { value, problem: wrong } = readValue(attribute.kind, typed);
    if (wrong !== null) {
      setProblem(t(`problem.${wrong}`));
      return;
    }
    if (value === null && attribute.required) {
      setProblem(t("problem.required"));
      return;
    }
    if (value === editable.value) {
      onClose();
      return;
    }
    const since = editable.value === begun.value ? detail.since : begun.since;
    const request = changeCi({ summary: detail.summary, since }, editable.changes(value));
    const applied = await edit.apply(request, message);
    if (applied !== null) onClose();
  };
  const readAgain = () => {
    setBegun({ value: editable.value, since: detail.since });
    edit.readAgain();
  };
  const change = (next: string) => {
    setText(next);
    setProblem(undefined);
    edit.clear();
  };
  return (
    <form
      className={inPlace.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (!edit.pending) void save(text);
      }}
      onKeyDown={(event) => {
        // Keys typed here are not meant for the panel or the window around it.
        event.stopPropagation();
        if (event.key === "Escape") onClose();
        else if (event.key === "Enter" && savesText(attribute.kind, event)) {
          event.preventDefault();
          if (!edit.pending) void save(text);
        }
      }}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget) || event.relatedTarget === null) return;
        if (text === before && message === "") onClose();
      }}
    >
      {attribute.kind === "ciReference" ? (
        <ReferenceField label={label} value={text} onChange={change} />
      ) : (
        <ValueField
          small
          autoFocus
          attribute={attribute}
          label={label}
          value={text}
          onChange={change}
          problem={problem}
          {...(editable.choiceLabel === undefined ? {} : { choiceLabel: editable.choiceLabel })}
        />
      )}
      <TextField
        small
        aria-label={t("message")}
        placeholder={t("messageHint")}
        value={message}
        onChange={(event) => setMessage(event.target.value)}
      />
      <EditProblem edit={{ ...edit, readAgain }} />
      <div className={inPlace.actions}>
        {edit.conflict === null && (
          <Button small type="submit" look="filled" disabled={edit.pending}>
            {t("save")}
          </Button>
        )}
        <CancelButton onClose={onClose} />
      </div>
    </form>
  );
}

function CancelButton({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("common");
  return (
    <Button small look="quiet" onClick={onClose}>
      {t("cancel")}
    </Button>
  );
}

/** Whether Enter on a field saves: in a text of several lines only together with Ctrl. */
function savesText(kind: AttributeKind, event: KeyboardEvent<HTMLFormElement>): boolean {
  const { target } = event;
  if (target instanceof HTMLTextAreaElement) return kind === "longText" && (event.ctrlKey || event.metaKey);
  return target instanceof HTMLInputElement && target.getAttribute("role") !== "combobox";
}
