import { useTranslation } from "react-i18next";
import { ClassIcon } from "../../components/class-icon";
import { Mono } from "../../components/mono";
import { PanelRow, PanelRows, PanelSection } from "../../components/panel";
import type { ModelSection } from "../../components/views";
import { useModelIndex } from "../../ipc/model-index";
import { DetailHead } from "./detail-head";
import styles from "./model.module.css";
import type { ModelTask } from "./model-task";
import { kindText, RULES } from "./rules-text";

/** An attribute with its rules and the classes that state it. */
export function AttributeDetail({
  id,
  onTask,
  onShow,
}: {
  id: string;
  onTask: (task: ModelTask) => void;
  onShow: (section: ModelSection, id: string) => void;
}) {
  const { t } = useTranslation("model");
  const { attributes, model } = useModelIndex();
  const entry = attributes.get(id);
  if (entry === undefined) return null;
  const rules = RULES.filter((rule) => entry[rule]);
  const stating = model.classes.filter(({ ownAttributes }) => ownAttributes.includes(id));
  return (
    <>
      <DetailHead id={id} label={entry.label} onTask={onTask} />
      <div className={styles.facts}>
        <PanelRows>
          <PanelRow label={t("column.kind")}>{kindText(t, entry)}</PanelRow>
          <PanelRow label={t("rules")}>
            {rules.length === 0 ? t("noRules") : rules.map((rule) => <span key={rule} className={styles.line}>{t(`ruleLong.${rule}`)}</span>)}
          </PanelRow>
          {entry.choices.length > 0 && (
            <PanelRow label={entry.kind === "choice" ? t("choicesShown") : t("suggestionsShown")}>{entry.choices.join(", ")}</PanelRow>
          )}
          {entry.default !== null && <PanelRow label={t("default")}>{entry.default}</PanelRow>}
          {entry.pattern !== null && (
            <PanelRow label={t("patternShown")}>
              <Mono>{entry.pattern}</Mono>
            </PanelRow>
          )}
        </PanelRows>
      </div>
      <div className={styles.scroll}>
        <PanelSection heading={t("usedBy")}>
          {stating.length === 0 && <p className={styles.quiet}>{t("usedByNone")}</p>}
          {stating.map((one) => (
            <button key={one.id} type="button" className={styles.user} onClick={() => onShow("classes", one.id)}>
              <ClassIcon classId={one.id} />
              {one.label}
            </button>
          ))}
        </PanelSection>
      </div>
    </>
  );
}
