import { useTranslation } from "react-i18next";
import { PanelSection } from "../../../components/panel";
import type { RecordDetailView } from "../../../ipc/bindings";
import styles from "../change/side.module.css";
import { ChecklistItems } from "./checklist-items";

/** Whether a release may go: its list. */
export function ReleaseSide({ detail }: { detail: RecordDetailView }) {
  const { t } = useTranslation("records");
  const items = detail.entries.flatMap(({ content }) => (content.entry === "checklistItem" ? [content] : []));
  const done = items.filter((item) => item.done).length;
  return (
    <aside className={styles.side}>
      <PanelSection heading={t("release.checklist")} note={t("detail.planWritten", { done, total: items.length })}>
        <ChecklistItems detail={detail} />
      </PanelSection>
    </aside>
  );
}
