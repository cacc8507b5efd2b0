import { IconArrowUp, IconPalette, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { formatNumber } from "../../../components/format";
import { IconButton } from "../../../components/icon-button";
import { Popover } from "../../../components/popover";
import styles from "./looks.module.css";
import type { Facts } from "./map-facts";
import { RuleForm } from "./rule-form";
import { RuleMark } from "./rule-mark";
import type { RuleMembers, StyleRule } from "./style-rules";
import { useRuleNames } from "./use-rule-names";

/** The styling rules of the map: listed in the order in which they count, added, edited, deleted. */
export function StylesButton({
  styled,
  facts,
  onRules,
}: {
  styled: readonly RuleMembers[];
  facts: Facts;
  onRules: (rules: readonly StyleRule[]) => void;
}) {
  const { t } = useTranslation("mapLooks");
  const [open, setOpen] = useState(false);
  const [edited, setEdited] = useState<StyleRule | "new" | null>(null);
  const nameOf = useRuleNames();
  const rules = styled.map(({ rule }) => rule);
  const save = (rule: StyleRule): void => {
    onRules(rules.some(({ id }) => id === rule.id) ? rules.map((one) => (one.id === rule.id ? rule : one)) : [...rules, rule]);
    setEdited(null);
  };
  const isUnreadable = ({ test }: StyleRule): boolean => test.by === "query" && facts.matches(test.value) === null;
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={t("styles.label")}
      width={400}
      trigger={
        <Button look="quiet" icon={IconPalette} aria-expanded={open} onClick={() => setOpen(!open)}>
          {rules.length === 0 ? t("styles.button") : t("styles.buttonWith", { count: rules.length })}
        </Button>
      }
    >
      <div className={styles.panel}>
        <p className={styles.hint}>{rules.length === 0 ? t("styles.none") : t("styles.hint")}</p>
        <ul className={styles.list}>
          {styled.map(({ rule, cis }, index) => {
            const name = nameOf(rule).slice(0, 120);
            return (
              <li key={rule.id} className={styles.row}>
                <button type="button" className={styles.take} title={t("styles.edit", { name })} onClick={() => setEdited(rule)}>
                  <RuleMark rule={rule} />
                  <span className={styles.name}>{name}</span>
                  <span className={styles.count}>{isUnreadable(rule) ? t("styles.unreadable") : formatNumber(cis.length)}</span>
                </button>
                {index > 0 && (
                  <IconButton
                    icon={IconArrowUp}
                    label={t("styles.up", { name })}
                    onClick={() => onRules(rules.toSpliced(index, 1).toSpliced(index - 1, 0, rule))}
                  />
                )}
                <IconButton
                  icon={IconTrash}
                  label={t("styles.remove", { name })}
                  onClick={() => onRules(rules.filter(({ id }) => id !== rule.id))}
                />
              </li>
            );
          })}
        </ul>
        {edited === null ? (
          <Button small onClick={() => setEdited("new")}>
            {t("styles.add")}
          </Button>
        ) : (
          <RuleForm
            key={edited === "new" ? "new" : edited.id}
            rule={edited === "new" ? newRule(rules) : edited}
            onSave={save}
            onCancel={() => setEdited(null)}
          />
        )}
      </div>
    </Popover>
  );
}

function newRule(rules: readonly StyleRule[]): StyleRule {
  const last = Math.max(0, ...rules.map(({ id }) => Number(id)).filter(Number.isFinite));
  return {
    id: String(last + 1),
    name: "",
    test: { by: "class", attribute: "", value: "" },
    hue: "teal",
    badge: null,
    line: null,
    large: false,
  };
}
