import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ForcedState } from "../../../ipc/bindings";
import { FailedCis } from "./failed-cis";
import styles from "../page.module.css";

/** The question: which CIs failed and how badly. Every change asks it anew. */
export function ImpactToolBar({
  forced,
  onChange,
  adding,
  onAdding,
  children,
}: {
  forced: readonly ForcedState[];
  onChange: (forced: readonly ForcedState[]) => void;
  /** Whether the search for a further CI is open. */
  adding: boolean;
  onAdding: (open: boolean) => void;
  /** What stands at the right end. */
  children?: ReactNode;
}) {
  const { t } = useTranslation("impact");
  return (
    <div className={styles.bar} role="toolbar" aria-label={t("toolBar")}>
      <span className={styles.label}>{t("failed")}</span>
      <FailedCis forced={forced} onChange={onChange} adding={adding} onAdding={onAdding} />
      {children}
    </div>
  );
}
