import { useTranslation } from "react-i18next";
import { ErrorNote } from "../components/error-note";
import type { LayoutStatus } from "./canvas-store";
import styles from "./layout-trouble.module.css";

/** Says that a layout failed or was stopped, and offers it again. */
export function LayoutTrouble({ status, onRetry }: { status: LayoutStatus; onRetry: () => void }) {
  const { t } = useTranslation(["canvas", "common"]);
  if (status !== "failed" && status !== "cancelled") return null;
  return (
    <div className={styles.place}>
      <ErrorNote
        words={{ happened: t(`canvas:layout.${status}`), kept: t("canvas:layout.kept") }}
        actions={[{ label: t("common:tryAgain"), run: onRetry }]}
      />
    </div>
  );
}
