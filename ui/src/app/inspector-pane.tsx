import { useTranslation } from "react-i18next";
import { Inspector } from "../features/inspector/inspector";
import styles from "./inspector-pane.module.css";

/** The column at the right for whatever is selected. */
export function InspectorPane() {
  const { t } = useTranslation("app");
  return (
    <aside className={styles.pane} aria-label={t("inspector")} data-region data-unprinted tabIndex={-1}>
      <Inspector />
    </aside>
  );
}
