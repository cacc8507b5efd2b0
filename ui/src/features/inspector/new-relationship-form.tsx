import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FormField } from "../../components/form-field";
import { readProbability, type RelationshipDraft, storedParts } from "../../components/relationship-draft";
import { RelationshipFields, TypeField } from "../../components/relationship-fields";
import { Segmented } from "../../components/segmented";
import { shortName } from "../../components/short-name";
import type { CiDetail, CiSummary } from "../../ipc/bindings";
import type { ModelIndex } from "../../ipc/model-index";
import { firstAllowed } from "../../ipc/validity";
import { CiPicker } from "./ci-picker";
import { FormFrame } from "./form-frame";
import styles from "./forms.module.css";
import { showForm } from "./inspector-store";
import { useApplyEdit } from "../../ipc/use-apply-edit";

/** Makes a relationship between a CI and another one. */
export function NewRelationshipForm({ detail, index }: { detail: CiDetail; index: ModelIndex }) {
  const { t } = useTranslation("inspector");
  const edit = useApplyEdit();
  const { summary } = detail;
  const [other, setOther] = useState<CiSummary | null>(null);
  const [tried, setTried] = useState(false);
  const [draft, setDraft] = useState<RelationshipDraft>({
    kind: firstAllowed(index, summary.class, null),
    outgoing: true,
    strength: "type",
    group: "",
    probability: "",
  });
  const probability = readProbability(draft.probability);
  const verb = index.types.get(draft.kind)?.label ?? draft.kind;
  const name = shortName(summary.name);

  const submit = async (message: string) => {
    setTried(true);
    if (other === null || !probability.valid) return;
    const [source, target] = draft.outgoing ? [summary.id, other.id] : [other.id, summary.id];
    const applied = await edit.apply(
      {
        edit: "createRelationship",
        source,
        kind: draft.kind,
        target,
        ...storedParts(draft),
        probability: probability.value,
      },
      message,
    );
    if (applied !== null) showForm(null);
  };

  return (
    <FormFrame
      title={t("form.relate", { name })}
      verb={t("create")}
      edit={edit}
      onSubmit={(message) => void submit(message)}
      onClose={() => showForm(null)}
    >
      <TypeField
        index={index}
        kind={draft.kind}
        source={draft.outgoing ? summary.class : (other?.class ?? null)}
        target={draft.outgoing ? (other?.class ?? null) : summary.class}
        onChange={(kind) => setDraft({ ...draft, kind })}
      />
      <FormField label={t("otherCi")}>
        <CiPicker
          autoFocus
          label={t("otherCi")}
          value={other}
          onChange={setOther}
          except={summary.id}
          problem={tried && other === null ? t("problem.ci") : undefined}
        />
      </FormField>
      <FormField label={t("direction")}>
        <Segmented
          label={t("direction")}
          value={draft.outgoing ? "outgoing" : "incoming"}
          options={[
            { value: "outgoing", label: `${verb} …` },
            { value: "incoming", label: `… ${verb}` },
          ]}
          onChange={(direction) => setDraft({ ...draft, outgoing: direction === "outgoing" })}
        />
        <p className={styles.sentence}>
          {draft.outgoing
            ? `${name} ${verb} ${other === null ? "…" : shortName(other.name)}`
            : `${other === null ? "…" : shortName(other.name)} ${verb} ${name}`}
        </p>
      </FormField>
      <RelationshipFields
        detail={detail}
        index={index}
        draft={draft}
        onChange={setDraft}
        problem={tried && !probability.valid ? t("problem.probability") : undefined}
      />
    </FormFrame>
  );
}
