import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import { ClassIcon } from "../../components/class-icon";
import { FormField } from "../../components/form-field";
import { Select } from "../../components/select";
import { TextField } from "../../components/text-field";
import type { StatusView } from "../../ipc/bindings";
import type { ModelIndex } from "../../ipc/model-index";
import { FormFrame } from "./form-frame";
import { showForm } from "./inspector-store";
import { ReferenceField } from "./reference-field";
import { useApplyEdit } from "./use-apply-edit";
import { ValueField } from "./value-field";
import { readValue } from "./value-parsing";

const STATUSES: readonly StatusView[] = ["live", "planned", "maintenance", "retired"];

/** The class a new CI has until another is chosen: a usual one, where the model has it. */
function firstClass(index: ModelIndex): string {
  const usable = index.model.classes.filter((entry) => !entry.isAbstract);
  return usable.find(({ id }) => id === "server")?.id ?? usable[0]?.id ?? "";
}

/** Makes a CI: class, key, name, status, and the attributes its class requires or recommends. */
export function NewCiForm({ index }: { index: ModelIndex }) {
  const { t } = useTranslation("inspector");
  const { t: common } = useTranslation("common");
  const app = useAppActions();
  const edit = useApplyEdit();
  const keyId = useId();
  const nameId = useId();
  const [chosenClass, setChosenClass] = useState<string | null>(null);
  const [key, setKey] = useState("");
  const [name, setName] = useState("");
  const [status, setStatus] = useState<StatusView>("live");
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const classId = chosenClass ?? firstClass(index);
  const attributes = (index.classes.get(classId)?.attributes ?? [])
    .flatMap((id) => index.attributes.get(id) ?? [])
    .filter((attribute) => attribute.required || attribute.recommended);

  const submit = async (message: string) => {
    const wrong: Record<string, string> = {};
    const read: Record<string, string> = {};
    for (const { id, kind, required } of attributes) {
      const { value, problem } = readValue(kind, values[id] ?? "");
      if (problem !== null) wrong[id] = t(`problem.${problem}`);
      else if (value !== null) read[id] = value;
      else if (required) wrong[id] = t("problem.required");
    }
    setProblems(wrong);
    if (Object.keys(wrong).length > 0) return;
    const applied = await edit.apply(
      {
        edit: "createCi",
        key: key.trim() === "" ? null : key.trim(),
        name: name.trim() === "" ? null : name.trim(),
        class: classId,
        status,
        attributes: read,
      },
      message,
    );
    if (applied === null) return;
    showForm(null);
    if (applied.ci !== null) app.select(applied.ci);
  };

  return (
    <FormFrame
      title={t("form.create")}
      verb={t("create")}
      edit={edit}
      onSubmit={(message) => void submit(message)}
      onClose={() => showForm(null)}
    >
      <FormField label={t("field.class")}>
        <Select
          label={t("field.class")}
          value={classId}
          options={index.model.classes
            .filter((entry) => !entry.isAbstract)
            .map(({ id, label }) => ({
              value: id,
              label,
              mark: <ClassIcon classId={id} size={15} />,
            }))}
          onChange={setChosenClass}
        />
      </FormField>
      <FormField label={t("field.name")} htmlFor={nameId}>
        <TextField
          id={nameId}
          autoFocus
          placeholder={t("nameHint")}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </FormField>
      <FormField label={t("field.key")} htmlFor={keyId}>
        <TextField
          id={keyId}
          mono
          placeholder={t("keyHint")}
          value={key}
          onChange={(event) => setKey(event.target.value)}
        />
      </FormField>
      <FormField label={t("field.status")}>
        <Select
          label={t("field.status")}
          value={status}
          options={STATUSES.map((value) => ({ value, label: common(`status.${value}`) }))}
          onChange={setStatus}
        />
      </FormField>
      {attributes.map((attribute) => {
        const value = values[attribute.id] ?? "";
        const change = (next: string) => setValues({ ...values, [attribute.id]: next });
        const unit = attribute.unit === null ? "" : `, ${attribute.unit}`;
        return (
          <FormField key={attribute.id} label={`${attribute.label}${unit}`}>
            {attribute.kind === "ciReference" ? (
              <ReferenceField label={attribute.label} value={value} onChange={change} />
            ) : (
              <ValueField
                attribute={attribute}
                label={attribute.label}
                value={value}
                onChange={change}
                problem={problems[attribute.id]}
              />
            )}
          </FormField>
        );
      })}
    </FormFrame>
  );
}
