import { IconArrowRight, IconPlus, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { ClassIcon } from "../../../components/class-icon";
import { FormField } from "../../../components/form-field";
import { IconButton } from "../../../components/icon-button";
import { Select } from "../../../components/select";
import type { AllowedEndsView } from "../../../ipc/bindings";
import { useModelIndex } from "../../../ipc/model-index";
import styles from "../allowed.module.css";
import { pairText } from "../allowed-text";

/** No class has this id. */
const ANY = "";

/** Whether a pair says anything: one that names neither end would allow the type anywhere. */
export function namesOne({ source, target }: AllowedEndsView): boolean {
  return source !== null || target !== null;
}

/** The pairs of classes between which a type is allowed, each with a class or any at either end. */
export function AllowedField({ allowed, onChange }: { allowed: readonly AllowedEndsView[]; onChange: (allowed: AllowedEndsView[]) => void }) {
  const { t } = useTranslation("model");
  const index = useModelIndex();
  const classes = [
    { value: ANY, label: t("allowed.anyClass") },
    ...index.model.classes.map(({ id, label }) => ({ value: id, label, mark: <ClassIcon classId={id} size={14} /> })),
  ];
  const orNull = (id: string) => (id === ANY ? null : id);
  const put = (at: number, part: Partial<AllowedEndsView>) =>
    onChange(allowed.map((ends, place) => (place === at ? { ...ends, ...part } : ends)));
  return (
    <FormField label={t("allowed.heading")}>
      {allowed.length === 0 && <p className={styles.quiet}>{t("allowed.anywhere")}</p>}
      {allowed.length > 0 && (
        <ul className={styles.rows}>
          {allowed.map(({ source, target }, at) => (
            <li key={at} className={styles.row}>
              <Select
                small
                className={styles.choice ?? ""}
                label={t("allowed.sourceOf", { number: at + 1 })}
                value={source ?? ANY}
                options={classes}
                onChange={(id) => put(at, { source: orNull(id) })}
              />
              <IconArrowRight size={14} stroke={1.5} className={styles.arrow} aria-hidden />
              <Select
                small
                className={styles.choice ?? ""}
                label={t("allowed.targetOf", { number: at + 1 })}
                value={target ?? ANY}
                options={classes}
                onChange={(id) => put(at, { target: orNull(id) })}
              />
              <IconButton
                icon={IconX}
                size={14}
                label={t("form.takeOut", { name: pairText(t, index, { source, target }) })}
                onClick={() => onChange(allowed.filter((_, place) => place !== at))}
              />
            </li>
          ))}
        </ul>
      )}
      <span className={styles.acts}>
        <Button small look="quiet" icon={IconPlus} onClick={() => onChange([...allowed, { source: null, target: null }])}>
          {t("allowed.add")}
        </Button>
      </span>
      {allowed.length > 0 && <p className={styles.quiet}>{allowed.every(namesOne) ? t("allowed.below") : t("allowed.nameOne")}</p>}
    </FormField>
  );
}
