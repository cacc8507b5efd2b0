import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Checkbox } from "../../components/checkbox";
import { PanelSection } from "../../components/panel";
import { TextField } from "../../components/text-field";
import type { ImportOptions } from "./import-request";
import styles from "./import-options.module.css";

/** How files are imported. */
export function ImportOptionsSection({
  options,
  onChange,
}: {
  options: ImportOptions;
  onChange: (options: ImportOptions) => void;
}) {
  const { t } = useTranslation("importing");
  const sourceId = useId();
  const [source, setSource] = useState(options.source);
  const takeSource = () => {
    if (source !== options.source) onChange({ ...options, source });
  };
  return (
    <PanelSection heading={t("options")}>
      <label className={styles.label} htmlFor={sourceId}>
        {t("source")}
      </label>
      <TextField
        small
        id={sourceId}
        placeholder={t("sourceHint")}
        title={t("sourceNote")}
        value={source}
        onChange={(event) => setSource(event.target.value)}
        onBlur={takeSource}
        onKeyDown={(event) => {
          if (event.key === "Enter") takeSource();
        }}
      />
      {(["skipBadRows", "createClasses", "strict"] as const).map((option) => (
        <label key={option} className={styles.choice}>
          <Checkbox
            checked={options[option]}
            onChange={(event) => onChange({ ...options, [option]: event.target.checked })}
          />
          {t(option)}
        </label>
      ))}
    </PanelSection>
  );
}
