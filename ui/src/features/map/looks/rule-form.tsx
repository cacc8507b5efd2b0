import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { Checkbox } from "../../../components/checkbox";
import { Select } from "../../../components/select";
import { TextField } from "../../../components/text-field";
import { SceneIcon } from "../../../graph-canvas/scene-icon";
import { useModelIndex } from "../../../ipc/model-index";
import { HueSelect } from "./hue-select";
import styles from "./looks.module.css";
import { badges, ruleKinds, type RuleTest, type StyleRule } from "./style-rules";

const lines = ["solid", "dashed", "dotted"] as const;
const statuses = ["live", "maintenance", "planned", "retired"] as const;
const criticalities = ["critical", "high", "medium", "low"] as const;

/** Which CIs a rule is about and how it draws them. */
export function RuleForm({ rule, onSave, onCancel }: { rule: StyleRule; onSave: (rule: StyleRule) => void; onCancel: () => void }) {
  const { t } = useTranslation("mapLooks");
  const [draft, setDraft] = useState(rule);
  const set = (part: Partial<StyleRule>): void => setDraft((before) => ({ ...before, ...part }));
  const { test } = draft;
  const isWhole = test.value.trim() !== "" && (test.by !== "attribute" || test.attribute !== "");
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    if (isWhole) onSave(draft);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <span>{t("styles.by")}</span>
      <Select
        small
        label={t("styles.by")}
        value={test.by}
        options={ruleKinds.map((by) => ({ value: by, label: t(`styles.kinds.${by}`) }))}
        onChange={(by) => set({ test: { by, attribute: "", value: "" } })}
      />
      <span>{t(`styles.kinds.${test.by}`)}</span>
      <TestValue test={test} onChange={(next) => set({ test: next })} />
      <span>{t("styles.colour")}</span>
      <HueSelect label={t("styles.colour")} value={draft.hue} onChange={(hue) => set({ hue })} />
      <span>{t("styles.badge")}</span>
      <Select
        small
        label={t("styles.badge")}
        value={draft.badge ?? "none"}
        options={[
          { value: "none", label: t("styles.badges.none") },
          ...badges.map((badge) => ({ value: badge, label: t(`styles.badges.${badge}`), mark: <SceneIcon name={badge} size={14} /> })),
        ]}
        onChange={(next) => set({ badge: badges.find((badge) => badge === next) ?? null })}
      />
      <span>{t("styles.line")}</span>
      <Select
        small
        label={t("styles.line")}
        value={draft.line ?? "none"}
        options={[{ value: "none", label: t("styles.lines.none") }, ...lines.map((line) => ({ value: line, label: t(`styles.lines.${line}`) }))]}
        onChange={(next) => set({ line: lines.find((line) => line === next) ?? null })}
      />
      <span>{t("styles.large")}</span>
      <Checkbox aria-label={t("styles.large")} checked={draft.large} onChange={(event) => set({ large: event.target.checked })} />
      <span>{t("styles.name")}</span>
      <TextField small aria-label={t("styles.name")} value={draft.name} maxLength={80} onChange={(event) => set({ name: event.target.value })} />
      <div className={styles.acts}>
        <Button small look="quiet" onClick={onCancel}>
          {t("styles.cancel")}
        </Button>
        <Button small type="submit" disabled={!isWhole}>
          {t("styles.save")}
        </Button>
      </div>
    </form>
  );
}

/** What a CI must be, in the terms of what the rule picks by. */
function TestValue({ test, onChange }: { test: RuleTest; onChange: (test: RuleTest) => void }) {
  const { t } = useTranslation(["mapLooks", "common"]);
  const { model } = useModelIndex();
  const label = t("mapLooks:styles.value");
  const set = (value: string): void => onChange({ ...test, value });
  const choice = (options: readonly { readonly value: string; readonly label: string }[]) => (
    <Select small label={label} value={test.value} options={options} onChange={set} />
  );
  const field = (placeholder: string, mono: boolean) => (
    <TextField
      small
      mono={mono}
      aria-label={label}
      placeholder={placeholder}
      value={test.value}
      maxLength={1000}
      onChange={(event) => set(event.target.value)}
    />
  );
  switch (test.by) {
    case "class":
      return choice(model.classes.map(({ id, label: name }) => ({ value: id, label: name })));
    case "status":
      return choice(statuses.map((value) => ({ value, label: t(`common:status.${value}`) })));
    case "criticality":
      return choice(criticalities.map((value) => ({ value, label: t(`common:criticality.${value}`) })));
    case "attribute":
      return (
        <span className={styles.pair}>
          <Select
            small
            label={t("mapLooks:styles.attribute")}
            value={test.attribute}
            options={model.attributes.map(({ id, label: name }) => ({ value: id, label: name }))}
            onChange={(attribute) => onChange({ ...test, attribute })}
          />
          {field(t("mapLooks:styles.valueHint"), false)}
        </span>
      );
    case "query":
      return field(t("mapLooks:styles.queryHint"), true);
  }
}
