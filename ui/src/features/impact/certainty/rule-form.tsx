import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { ErrorNote } from "../../../components/error-note";
import { formatNumber } from "../../../components/format";
import { TextField } from "../../../components/text-field";
import type { ConfidenceRuleView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { useChangeConfidenceRule } from "../../../ipc/mutations";
import { percentOf } from "../figures/durations";
import { readRule, type RuleTexts, textsOf } from "./rule-texts";
import styles from "./rule-form.module.css";

/** The rule in a sentence, and its three numbers to be changed: one changeset, which can be undone. */
export function RuleForm({ rule }: { rule: ConfidenceRuleView }) {
  const { t } = useTranslation("deepImpact");
  const [texts, setTexts] = useState<RuleTexts>(() => textsOf(rule));
  const change = useChangeConfidenceRule();
  const read = readRule(texts);
  const isChanged = JSON.stringify(texts) !== JSON.stringify(textsOf(rule));
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (read.rule !== null && isChanged) change.mutate(read.rule);
  };
  const field = (name: keyof RuleTexts) => ({
    label: t(`rule.${name}`),
    unit: t(`rule.unit.${name}`),
    value: texts[name],
    onChange: (value: string) => setTexts({ ...texts, [name]: value }),
    ...(read.wrong.includes(name) ? { problem: t(`rule.wrong.${name}`) } : {}),
  });
  return (
    <form className={styles.form} onSubmit={onSubmit} aria-label={t("rule.heading")}>
      <h2 className={styles.heading}>{t("rule.heading")}</h2>
      <p className={styles.words}>
        {t("rule.said", {
          share: percentOf(rule.normalShare),
          least: formatNumber(rule.leastCis),
          days: formatNumber(rule.confirmedWithinDays),
        })}
      </p>
      <RuleField {...field("normalShare")} />
      <RuleField {...field("leastCis")} />
      <RuleField {...field("confirmedWithinDays")} />
      {change.error !== null && <ErrorNote words={errorWords(change.error)} />}
      <div className={styles.acts}>
        <Button type="submit" disabled={!isChanged || read.rule === null || change.isPending}>
          {t("rule.use")}
        </Button>
        <Button look="quiet" disabled={!isChanged} onClick={() => setTexts(textsOf(rule))}>
          {t("rule.discard")}
        </Button>
      </div>
      <p className={styles.hint}>{t("rule.kept")}</p>
    </form>
  );
}

function RuleField({
  label,
  unit,
  value,
  onChange,
  problem,
}: {
  label: string;
  unit: string;
  value: string;
  onChange: (value: string) => void;
  problem?: string;
}) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <TextField
        small
        id={id}
        inputMode="decimal"
        className={styles.number ?? ""}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        end={<span className={styles.unit}>{unit}</span>}
        {...(problem === undefined ? {} : { problem })}
      />
    </div>
  );
}
