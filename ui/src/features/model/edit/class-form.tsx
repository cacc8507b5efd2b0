import { IconArrowDown, IconArrowUp, IconX } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Checkbox } from "../../../components/checkbox";
import { FormField } from "../../../components/form-field";
import { IconButton } from "../../../components/icon-button";
import { Select } from "../../../components/select";
import { TextField } from "../../../components/text-field";
import type { ClassStatement, ClassView, ModelView } from "../../../ipc/bindings";
import { withBelow } from "../class-tree-rows";
import { EditFrame } from "./edit-frame";
import styles from "./edit.module.css";
import { IdField } from "./id-field";

/** A class to make or to alter. */
export function ClassForm({
  model,
  before,
  parent,
  onDone,
  onClose,
}: {
  model: ModelView;
  before: ClassView | null;
  parent: string | null;
  onDone: (id: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation("model");
  const ids = useId();
  const [read] = useState(() => (before === null ? null : statementOf(before)));
  const [after, setAfter] = useState<ClassStatement>(
    () => read ?? { id: "", label: "", parent, isAbstract: false, keyPrefix: "", ownAttributes: [] },
  );
  const set = (part: Partial<ClassStatement>) => setAfter((former) => ({ ...former, ...part }));
  const below = withBelow(model.classes, after.id);
  const parents = model.classes.filter(({ id }) => read === null || !below.has(id));
  return (
    <EditFrame
      title={before === null ? t("form.addClass") : t("form.alterClass", { name: before.label })}
      request={read === null ? { edit: "addClass", after } : { edit: "alterClass", before: read, after }}
      isReady={after.id !== "" && (read === null || after.label !== "")}
      onDone={() => onDone(after.id)}
      onClose={onClose}
    >
      {read === null && <IdField value={after.id} onChange={(id) => set({ id })} />}
      <FormField label={t("label")} htmlFor={`${ids}-label`}>
        <TextField id={`${ids}-label`} value={after.label} {...(read === null ? { placeholder: t("form.madeFromId") } : {})} onChange={(event) => set({ label: event.target.value })} />
      </FormField>
      <FormField label={t("parent")}>
        <Select
          label={t("parent")}
          value={after.parent ?? ""}
          options={[{ value: "", label: t("top") }, ...parents.map(({ id, label }) => ({ value: id, label }))]}
          onChange={(next) => set({ parent: next === "" ? null : next })}
        />
      </FormField>
      <FormField label={t("keyPrefix")} htmlFor={`${ids}-prefix`}>
        <TextField mono id={`${ids}-prefix`} value={after.keyPrefix} {...(read === null ? { placeholder: t("form.madeFromId") } : {})} onChange={(event) => set({ keyPrefix: event.target.value })} />
      </FormField>
      <label className={styles.tick}>
        <Checkbox checked={after.isAbstract} onChange={(event) => set({ isAbstract: event.target.checked })} />
        {t("form.isAbstract")}
      </label>
      <OwnAttributes model={model} chosen={after.ownAttributes} parent={after.parent} onChange={(ownAttributes) => set({ ownAttributes })} />
    </EditFrame>
  );
}

/** The attributes that a class adds, in their order of display. */
function OwnAttributes({
  model,
  chosen,
  parent,
  onChange,
}: {
  model: ModelView;
  chosen: readonly string[];
  parent: string | null;
  onChange: (chosen: string[]) => void;
}) {
  const { t } = useTranslation("model");
  const labels = new Map(model.attributes.map(({ id, label }) => [id, label]));
  const inherited = new Set(model.classes.find(({ id }) => id === parent)?.attributes ?? []);
  const offered = model.attributes.filter(({ id }) => !chosen.includes(id) && !inherited.has(id));
  const moved = (from: number, to: number) => {
    const one = chosen[from];
    return one === undefined ? [...chosen] : chosen.toSpliced(from, 1).toSpliced(to, 0, one);
  };
  return (
    <FormField label={t("form.ownAttributes")}>
      {parent !== null && <p className={styles.quiet}>{t("form.inherits")}</p>}
      <ul className={styles.chosen}>
        {chosen.map((id, at) => {
          const name = labels.get(id) ?? id;
          return (
            <li key={id}>
              <span className={styles.chosenName} title={name}>{name}</span>
              <IconButton icon={IconArrowUp} size={14} label={t("form.moveUp", { name })} disabled={at === 0} onClick={() => onChange(moved(at, at - 1))} />
              <IconButton icon={IconArrowDown} size={14} label={t("form.moveDown", { name })} disabled={at === chosen.length - 1} onClick={() => onChange(moved(at, at + 1))} />
              <IconButton icon={IconX} size={14} label={t("form.takeOut", { name })} onClick={() => onChange(chosen.filter((one) => one !== id))} />
            </li>
          );
        })}
      </ul>
      {offered.length > 0 && (
        <Select
          small
          label={t("form.addOwn")}
          value=""
          options={[{ value: "", label: t("form.addOwn") }, ...offered.map(({ id, label }) => ({ value: id, label }))]}
          onChange={(id) => {
            if (id !== "") onChange([...chosen, id]);
          }}
        />
      )}
    </FormField>
  );
}

function statementOf({ id, label, parent, isAbstract, keyPrefix, ownAttributes }: ClassView): ClassStatement {
  return { id, label, parent, isAbstract, keyPrefix, ownAttributes };
}
