import { useTranslation } from "react-i18next";
import { Select } from "../../../components/select";
import { type Hue, hues } from "../../../graph-canvas/hue";
import styles from "./looks.module.css";

/** A choice among the colours that users may give, or none. */
export function HueSelect({ label, value, onChange }: { label: string; value: Hue | null; onChange: (hue: Hue | null) => void }) {
  const { t } = useTranslation("mapLooks");
  const swatch = (hue: Hue | null) => (
    <span className={styles.swatch} style={hue === null ? undefined : { background: `var(--hue-${hue})` }} aria-hidden />
  );
  return (
    <Select
      small
      label={label}
      value={value ?? "none"}
      options={[
        { value: "none", label: t("hue.none"), mark: swatch(null) },
        ...hues.map((hue) => ({ value: hue, label: t(`hue.${hue}`), mark: swatch(hue) })),
      ]}
      onChange={(next) => onChange(hues.find((hue) => hue === next) ?? null)}
    />
  );
}
