import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ModelEditRequest } from "../../../ipc/bindings";
import { EditFrame } from "./edit-frame";
import styles from "./edit.module.css";

/** Takes over a model file, after it was said what differs. */
export function ImportForm({ path, onClose }: { path: string; onClose: () => void }) {
  const { t } = useTranslation("model");
  const request = useMemo((): ModelEditRequest => ({ edit: "importFile", path }), [path]);
  const name = path.split(/[\\/]/u).at(-1) ?? path;
  return (
    <EditFrame previewsAtOnce title={t("form.importFile", { name })} request={request} onDone={onClose} onClose={onClose}>
      <p className={styles.quiet}>{t("form.fileStays")}</p>
    </EditFrame>
  );
}
