import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { FormField } from "../../../components/form-field";
import { Segmented } from "../../../components/segmented";
import { Select } from "../../../components/select";
import { TextField } from "../../../components/text-field";
import type { ImpactDirectionView, RelationshipTypeView } from "../../../ipc/bindings";
import { ImpactPicture } from "../impact-picture";
import { AllowedField, namesOne } from "./allowed-field";
import { EditFrame } from "./edit-frame";
import styles from "./edit.module.css";
import { IdField } from "./id-field";

const DIRECTIONS = ["targetToSource", "sourceToTarget", "both", "none"] as const satisfies readonly ImpactDirectionView[];
const STRENGTHS = ["hard", "soft"] as const;

const EMPTY: RelationshipTypeView = { id: "", label: "", inverseLabel: "", impact: "targetToSource", strength: "hard", defaultGroup: null, allowed: [] };

/** A relationship type to make or to alter; the picture follows what is chosen. */
export function TypeForm({ before, onDone, onClose }: { before: RelationshipTypeView | null; onDone: (id: string) => void; onClose: () => void }) {
  const { t } = useTranslation("model");
  const ids = useId();
  const [read] = useState(before);
  const [draft, setDraft] = useState(before ?? EMPTY);
  const set = (part: Partial<RelationshipTypeView>) => setDraft((former) => ({ ...former, ...part }));
  const carries = draft.impact !== "none";
  const after = carries ? draft : { ...draft, defaultGroup: null };
  return (
    <EditFrame
      title={read === null ? t("form.addType") : t("form.alterType", { name: read.label })}
      request={read === null ? { edit: "addRelationshipType", after } : { edit: "alterRelationshipType", before: read, after }}
      isReady={after.id !== "" && after.label !== "" && after.inverseLabel !== "" && after.allowed.every(namesOne)}
      onDone={() => onDone(after.id)}
      onClose={onClose}
    >
      {read === null && <IdField value={draft.id} onChange={(id) => set({ id })} />}
      <FormField label={t("label")} htmlFor={`${ids}-label`}>
        <TextField id={`${ids}-label`} value={draft.label} onChange={(event) => set({ label: event.target.value })} />
      </FormField>
      <FormField label={t("inverseLabel")} htmlFor={`${ids}-inverse`}>
        <TextField id={`${ids}-inverse`} value={draft.inverseLabel} onChange={(event) => set({ inverseLabel: event.target.value })} />
      </FormField>
      <FormField label={t("impact")}>
        <Select
          label={t("impact")}
          value={draft.impact}
          options={DIRECTIONS.map((value) => ({ value, label: t(`impactSentence.${value}`) }))}
          onChange={(impact) => set({ impact })}
        />
      </FormField>
      <div className={styles.picture}>
        <ImpactPicture kind={after} />
      </div>
      {carries && (
        <>
          <FormField label={t("strength")}>
            <div className={styles.fit}>
              <Segmented
                label={t("strength")}
                value={draft.strength}
                options={STRENGTHS.map((value) => ({ value, label: t(`strengthWord.${value}`) }))}
                onChange={(strength) => set({ strength })}
              />
            </div>
            <p className={styles.quiet}>{t(`strengthLong.${draft.strength}`)}</p>
          </FormField>
          <FormField label={t("defaultGroup")} htmlFor={`${ids}-group`}>
            <TextField
              id={`${ids}-group`}
              aria-describedby={`${ids}-group-hint`}
              value={draft.defaultGroup ?? ""}
              onChange={(event) => set({ defaultGroup: event.target.value === "" ? null : event.target.value })}
            />
            <p id={`${ids}-group-hint`} className={styles.quiet}>
              {t("defaultGroupHint")}
            </p>
          </FormField>
        </>
      )}
      <AllowedField allowed={draft.allowed} onChange={(allowed) => set({ allowed })} />
    </EditFrame>
  );
}
