import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Checkbox } from "../../../components/checkbox";
import { FormField } from "../../../components/form-field";
import { formatNumber } from "../../../components/format";
import { Select } from "../../../components/select";
import { TextField } from "../../../components/text-field";
import { classLabel, useModelIndex } from "../../../ipc/model-index";
import type { ExtraGroup } from "../extra-groups";
import { ATTRIBUTE_KINDS, takesUnit, withKind } from "./attribute-draft";
import { EditFrame } from "./edit-frame";
import styles from "./edit.module.css";
import { IdField } from "./id-field";

/** An extra attribute that becomes one of the classes whose CIs carry it. */
export function AdoptForm({ extra, onDone, onClose }: { extra: ExtraGroup; onDone: () => void; onClose: () => void }) {
  const { t } = useTranslation("model");
  const index = useModelIndex();
  const ids = useId();
  const { name, known } = extra;
  const [after, setAfter] = useState(extra.attribute);
  const adoptable = extra.classes.filter(({ unsuitable }) => !unsuitable);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(adoptable.map((one) => one.class)));
  const classes = adoptable.map((one) => one.class).filter((id) => chosen.has(id));
  const toggle = (id: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <EditFrame
      title={t("extra.adopt", { name })}
      request={{ edit: "adoptExtra", name, after, classes }}
      isReady={after.id !== "" && after.label !== "" && classes.length > 0}
      onDone={onDone}
      onClose={onClose}
    >
      <p className={styles.quiet}>{known ? t("extra.becomesKnown", { name: index.attributes.get(after.id)?.label ?? after.label }) : t("extra.becomesNew")}</p>
      {!known && (
        <>
          <IdField value={after.id} onChange={(id) => setAfter({ ...after, id })} />
          <FormField label={t("label")} htmlFor={`${ids}-label`}>
            <TextField id={`${ids}-label`} value={after.label} onChange={(event) => setAfter({ ...after, label: event.target.value })} />
          </FormField>
          <FormField label={t("column.kind")}>
            <Select
              label={t("column.kind")}
              value={after.kind}
              options={ATTRIBUTE_KINDS.filter((kind) => kind !== "choice").map((value) => ({ value, label: t(`kind.${value}`) }))}
              onChange={(kind) => setAfter(withKind(after, kind))}
            />
            <p className={styles.quiet}>{t("extra.guess")}</p>
          </FormField>
          {takesUnit(after.kind) && (
            <FormField label={after.kind === "money" ? t("currency") : t("unit")} htmlFor={`${ids}-unit`}>
              <TextField
                id={`${ids}-unit`}
                value={after.unit ?? ""}
                onChange={(event) => setAfter({ ...after, unit: event.target.value === "" ? null : event.target.value })}
              />
            </FormField>
          )}
        </>
      )}
      <fieldset className={styles.rules}>
        <legend>{t("form.classes")}</legend>
        {extra.classes.map(({ class: id, cis, examples, unsuitable }) => (
          <label key={id} className={styles.tick}>
            <Checkbox checked={chosen.has(id)} disabled={unsuitable} onChange={(event) => toggle(id, event.target.checked)} />
            <span>
              {t("extra.of", { name: classLabel(index, id), count: cis, formatted: formatNumber(cis), examples: examples.join(" · ") })}
              {unsuitable && ` ${t("extra.unsuitable")}`}
            </span>
          </label>
        ))}
      </fieldset>
    </EditFrame>
  );
}
