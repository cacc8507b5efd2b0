import { useTranslation } from "react-i18next";
import type { RecordDetailView } from "../../../ipc/bindings";
import { ChecklistItems } from "../release/checklist-items";
import styles from "./move-dialog.module.css";

/** The go/no-go list, to tick what is left. */
export function MissingChecklist({ detail }: { detail: RecordDetailView }) {
  const { t } = useTranslation("records");
  return (
    <div className={styles.part}>
      <span className={styles.label}>{t("move.tick")}</span>
      <ChecklistItems detail={detail} />
    </div>
  );
}
