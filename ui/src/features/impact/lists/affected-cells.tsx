import { useTranslation } from "react-i18next";
import { Criticality, isCriticality } from "../../../components/criticality";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import { StateIcon } from "../../../components/state-icon";
import type { AffectedView } from "../../../ipc/bindings";
import styles from "./affected-cells.module.css";

/** State and name, and the word "assumed" where the answer leans on redundancy that nobody stated. */
export function NameCell({ row }: { row: AffectedView }) {
  return (
    <>
      <StateIcon state={row.state} labelled />
      <MiddleEllipsis text={row.ci.name} />
      {row.assumed && <Assumed />}
    </>
  );
}

/** The word for redundancy taken from a default, with why in its tooltip. */
export function Assumed() {
  const { t } = useTranslation("impact");
  return (
    <span className={styles.assumed} title={t("assumedWhy")}>
      {t("assumed")}
    </span>
  );
}

/** Criticality, or a dash where none is stated. */
export function CriticalityCell({ level }: { level: string | null }) {
  if (level === null) return <Dash />;
  return isCriticality(level) ? <Criticality level={level} /> : <MiddleEllipsis text={level} />;
}

/** A value, or a dash where there is none. */
export function ValueCell({ value }: { value: string | null }) {
  return value === null || value === "" ? <Dash /> : <MiddleEllipsis text={value} />;
}

function Dash() {
  const { t } = useTranslation("impact");
  return <span className={styles.dash}>{t("none")}</span>;
}
