import { IconX } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Checkbox } from "../../../components/checkbox";
import { FormField } from "../../../components/form-field";
import { IconButton } from "../../../components/icon-button";
import { Select } from "../../../components/select";
import { TextField } from "../../../components/text-field";
import type { AttributeView, ModelView } from "../../../ipc/bindings";
import { RULES } from "../rules-text";
import { ATTRIBUTE_KINDS, EMPTY_ATTRIBUTE, takesChoices, takesUnit, withKind } from "./attribute-draft";
import { EditFrame } from "./edit-frame";
import styles from "./edit.module.css";
import { IdField } from "./id-field";

/** An attribute to make or to alter. */
export function AttributeForm({
  model,
  before,
  classes: first,
  onDone,
  onClose,
}: {
  model: ModelView;
  before: AttributeView | null;
  /** Ids of the classes that get a new one, to begin with. */
  classes: readonly string[];
  onDone: (id: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation("model");
  const ids = useId();
  const [read] = useState(before);
  const [draft, setDraft] = useState<AttributeView>(before ?? EMPTY_ATTRIBUTE);
  const [classes, setClasses] = useState(first);
  // As typed: a line that is begun is no choice yet.
  const [choices, setChoices] = useState(draft.choices.join("\n"));
  const set = (part: Partial<AttributeView>) => setDraft((former) => ({ ...former, ...part }));
  const hasChoices = takesChoices(draft.kind);
  const stated = choices.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  const after = { ...draft, choices: hasChoices ? stated : [] };
  return (
    <EditFrame
      title={read === null ? t("form.addAttribute") : t("form.alterAttribute", { name: read.label })}
      request={read === null ? { edit: "addAttribute", after, classes: [...classes] } : { edit: "alterAttribute", before: read, after }}
      isReady={after.id !== "" && (read === null || after.label !== "")}
      onDone={() => onDone(after.id)}
      onClose={onClose}
    >
      {read === null && <IdField value={draft.id} onChange={(id) => set({ id })} />}
      <FormField label={t("label")} htmlFor={`${ids}-label`}>
        <TextField id={`${ids}-label`} value={draft.label} {...(read === null ? { placeholder: t("form.madeFromId") } : {})} onChange={(event) => set({ label: event.target.value })} />
      </FormField>
      <FormField label={t("column.kind")}>
        <Select
          label={t("column.kind")}
          value={draft.kind}
          options={ATTRIBUTE_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(kind) => setDraft(withKind(draft, kind))}
        />
      </FormField>
      {takesUnit(draft.kind) && (
        <FormField label={draft.kind === "money" ? t("currency") : t("unit")} htmlFor={`${ids}-unit`}>
          <TextField id={`${ids}-unit`} value={draft.unit ?? ""} onChange={(event) => set({ unit: orNull(event.target.value) })} />
        </FormField>
      )}
      {hasChoices && (
        <FormField label={draft.kind === "choice" ? t("choices") : t("suggestions")} htmlFor={`${ids}-choices`}>
          <textarea id={`${ids}-choices`} className={styles.area} rows={4} spellCheck={false} value={choices} onChange={(event) => setChoices(event.target.value)} />
        </FormField>
      )}
      <fieldset className={styles.rules}>
        <legend>{t("rules")}</legend>
        {RULES.map((rule) => (
          <label key={rule} className={styles.tick}>
            <Checkbox checked={draft[rule]} onChange={(event) => set({ [rule]: event.target.checked })} />
            {t(`ruleLong.${rule}`)}
          </label>
        ))}
      </fieldset>
      <FormField label={t("default")} htmlFor={`${ids}-default`}>
        <TextField id={`${ids}-default`} value={draft.default ?? ""} onChange={(event) => set({ default: orNull(event.target.value) })} />
      </FormField>
      <FormField label={t("pattern")} htmlFor={`${ids}-pattern`}>
        <TextField mono id={`${ids}-pattern`} value={draft.pattern ?? ""} onChange={(event) => set({ pattern: orNull(event.target.value) })} />
      </FormField>
      {read === null && <ClassChoice model={model} chosen={classes} onChange={setClasses} />}
    </EditFrame>
  );
}

/** The classes that get a new attribute. */
function ClassChoice({ model, chosen, onChange }: { model: ModelView; chosen: readonly string[]; onChange: (chosen: readonly string[]) => void }) {
  const { t } = useTranslation("model");
  const labels = new Map(model.classes.map(({ id, label }) => [id, label]));
  const offered = model.classes.filter(({ id }) => !chosen.includes(id));
  return (
    <FormField label={t("form.classes")}>
      <ul className={styles.chosen}>
        {chosen.map((id) => {
          const name = labels.get(id) ?? id;
          return (
            <li key={id}>
              <span className={styles.chosenName} title={name}>{name}</span>
              <IconButton icon={IconX} size={14} label={t("form.takeOut", { name })} onClick={() => onChange(chosen.filter((one) => one !== id))} />
            </li>
          );
        })}
      </ul>
      <Select
        small
        label={t("form.addToClass")}
        value=""
        options={[{ value: "", label: t("form.addToClass") }, ...offered.map(({ id, label }) => ({ value: id, label }))]}
        onChange={(id) => {
          if (id !== "") onChange([...chosen, id]);
        }}
      />
      <p className={styles.quiet}>{t("form.extras")}</p>
    </FormField>
  );
}

function orNull(text: string): string | null {
  return text === "" ? null : text;
}
