import { IconPlus, IconSearch } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import { EmptyState } from "../../components/empty-state";
import { usePrimaryCi, useSelectionStore } from "../../components/selection-store";
import { useModelIndex } from "../../ipc/model-index";
import { CiPanel } from "./ci-panel";
import styles from "./inspector.module.css";
import { formFor, showForm, useInspectorStore } from "./inspector-store";
import { NewCiForm } from "./new-ci-form";
import { Several } from "./several";

/** Whatever is selected: one CI with all that is known of it, or several as counts; or a form. */
export function Inspector() {
  const primary = usePrimaryCi();
  const form = useInspectorStore((state) => formFor(state.form, primary));
  return (
    <div className={styles.inspector}>
      <Content key={form?.kind ?? primary ?? "none"} />
    </div>
  );
}

function Content() {
  const { t } = useTranslation("inspector");
  const app = useAppActions();
  const index = useModelIndex();
  const primary = usePrimaryCi();
  const ids = useSelectionStore((selection) => selection.ids);
  const form = useInspectorStore((state) => formFor(state.form, primary));
  if (form?.kind === "newCi") return <NewCiForm index={index} />;
  if (ids.length > 1 && form === null) return <Several ids={ids} index={index} />;
  if (primary !== null) return <CiPanel key={primary} ci={primary} index={index} form={form} />;
  return (
    <EmptyState
      sentence={t("nothing")}
      actions={[
        { label: t("findCi"), icon: IconSearch, run: () => app.openPalette() },
        { label: t("newCi"), icon: IconPlus, run: () => showForm({ kind: "newCi" }) },
      ]}
    />
  );
}
