import { IconRestore } from "@tabler/icons-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../components/format";
import { IconButton } from "../../../components/icon-button";
import { TextField } from "../../../components/text-field";
import type { SettingView } from "../../../ipc/bindings";
import { worded } from "../../../locales/sentences";
import { isAltered, isShipped, settingProblem, type SettingTexts, textsOf } from "./setting-values";
import styles from "./setting-row.module.css";

/** One setting: what it means, its numbers, and the way back to those shipped. */
export function SettingRow({
  setting,
  texts,
  onTexts,
}: {
  setting: SettingView;
  texts: SettingTexts;
  onTexts: (texts: SettingTexts) => void;
}) {
  const { t } = useTranslation("rootCause");
  const id = useId();
  const problem = settingProblem(setting, texts);
  const words =
    problem === null
      ? null
      : t(`model.problem.${problem}`, { least: formatNumber(setting.least), most: formatNumber(setting.most) });
  return (
    <div className={styles.row} data-altered={isAltered(setting, texts) || undefined}>
      <div className={styles.words}>
        <label className={styles.label} htmlFor={`${id}-0`}>
          {worded(setting.label)}
        </label>
        <p className={styles.meaning} id={`${id}-meaning`}>
          {worded(setting.meaning)}
        </p>
      </div>
      <div className={styles.values}>
        {texts.map((text, index) => {
          const part = worded(setting.parts[index]);
          const unit = part === "" ? worded(setting.unit) : part;
          return (
            <TextField
              key={part}
              id={`${id}-${index}`}
              small
              inputMode="decimal"
              className={styles.field ?? ""}
              aria-label={part === "" ? undefined : `${worded(setting.label)}: ${part}`}
              aria-describedby={`${id}-meaning`}
              value={text}
              {...(unit === "" ? {} : { end: <span className={styles.unit}>{unit}</span> })}
              onChange={(event) => onTexts(texts.toSpliced(index, 1, event.target.value))}
            />
          );
        })}
        {words !== null && (
          <p className={styles.problem} role="alert">
            {words}
          </p>
        )}
      </div>
      <span className={styles.shipped}>
        {!isShipped(setting, texts) && (
          <>
            {t("model.shipped", { value: setting.shipped.map(String).join(" · ") })}
            <IconButton
              icon={IconRestore}
              size={15}
              label={t("model.restore", { label: worded(setting.label) })}
              onClick={() => onTexts(textsOf(setting.shipped))}
            />
          </>
        )}
      </span>
    </div>
  );
}
