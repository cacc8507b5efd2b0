import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { FormField } from "../../../components/form-field";
import { Select } from "../../../components/select";
import type { ClassView, ModelEditRequest, ModelView } from "../../../ipc/bindings";
import { EditFrame } from "./edit-frame";
import styles from "./edit.module.css";

const TITLES = { class: "form.deleteClass", attribute: "form.deleteAttribute", type: "form.deleteType" } as const;

/** Deletes a class, an attribute or a relationship type, after it was said what becomes of what is there. */
export function DeleteForm({
  of,
  entry: { id, label },
  model,
  onDone,
  onClose,
}: {
  of: "class" | "attribute" | "type";
  entry: { readonly id: string; readonly label: string };
  model: ModelView;
  onDone: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation("model");
  const [into, setInto] = useState<string | null>(null);
  const request = useMemo((): ModelEditRequest => {
    switch (of) {
      case "class":
        return { edit: "deleteClass", id, into };
      case "attribute":
        return { edit: "deleteAttribute", id };
      case "type":
        return { edit: "deleteRelationshipType", id };
    }
  }, [of, id, into]);
  return (
    <EditFrame previewsAtOnce title={t(TITLES[of], { name: label })} request={request} onDone={onDone} onClose={onClose}>
      {of === "class" && (
        <FormField label={t("form.into")}>
          <Select
            label={t("form.into")}
            value={into ?? ""}
            options={[{ value: "", label: t("form.intoNone") }, ...heirs(model.classes, id).map((one) => ({ value: one.id, label: one.label }))]}
            onChange={(next) => setInto(next === "" ? null : next)}
          />
        </FormField>
      )}
      {of === "attribute" && <p className={styles.quiet}>{t("form.keepsValues")}</p>}
      {of === "type" && <p className={styles.quiet}>{t("form.noRelationships")}</p>}
    </EditFrame>
  );
}

/** The classes that can take the CIs of another. */
function heirs(classes: readonly ClassView[], gone: string): readonly ClassView[] {
  return classes.filter(({ id, isAbstract }) => id !== gone && !isAbstract);
}
