import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Select } from "./select";
import { TextField } from "./text-field";
import type { CiDetail } from "../ipc/bindings";
import type { ModelIndex } from "../ipc/model-index";
import { FormField } from "./form-field";
import { isDependent, type RelationshipDraft } from "./relationship-draft";

/** The choice that opens a field for a new group name; no group can have this name. */
const ANOTHER = "\n";

/** The type of a relationship. */
export function TypeField({
  index,
  kind,
  onChange,
}: {
  index: ModelIndex;
  kind: string;
  onChange: (kind: string) => void;
}) {
  const { t } = useTranslation("inspector");
  return (
    <FormField label={t("type")}>
      <Select
        label={t("type")}
        value={kind}
        options={index.model.relationshipTypes.map(({ id, label }) => ({ value: id, label }))}
        onChange={onChange}
      />
    </FormField>
  );
}

/** Strength, group and probability of a relationship, where its type carries failure. */
export function RelationshipFields({
  detail,
  index,
  draft,
  onChange,
  problem,
}: {
  detail: CiDetail;
  index: ModelIndex;
  draft: RelationshipDraft;
  onChange: (draft: RelationshipDraft) => void;
  /** Why the probability cannot be taken. */
  problem?: string;
}) {
  const { t } = useTranslation("inspector");
  const probabilityId = useId();
  const type = index.types.get(draft.kind);
  const carriesImpact = type !== undefined && type.impact !== "none";
  const strength = type?.strength ?? "hard";
  if (!carriesImpact) return null;
  return (
    <>
      <FormField label={t("strength")}>
        <Select
          label={t("strength")}
          value={draft.strength}
          options={[
            {
              value: "type",
              label: t("strengthOf.type", { strength: t(`strengthOf.${strength}`) }),
            },
            { value: "hard", label: t("strengthOf.hard") },
            { value: "soft", label: t("strengthOf.soft") },
          ]}
          onChange={(next) => onChange({ ...draft, strength: next })}
        />
      </FormField>
      <GroupField detail={detail} index={index} draft={draft} onChange={onChange} />
      <FormField label={t("probability")} htmlFor={probabilityId}>
        <TextField
          id={probabilityId}
          inputMode="decimal"
          placeholder={t("probabilityHint")}
          problem={problem}
          value={draft.probability}
          onChange={(event) => onChange({ ...draft, probability: event.target.value })}
        />
      </FormField>
    </>
  );
}

function GroupField({
  detail,
  index,
  draft,
  onChange,
}: {
  detail: CiDetail;
  index: ModelIndex;
  draft: RelationshipDraft;
  onChange: (draft: RelationshipDraft) => void;
}) {
  const { t } = useTranslation("inspector");
  const type = index.types.get(draft.kind);
  const owned = isDependent(type, draft.outgoing) ? detail.groups : [];
  const names = owned.flatMap(({ name }) => name ?? []);
  const listed = draft.group === "" || draft.group === "-" || names.includes(draft.group);
  const unstated =
    type?.defaultGroup == null
      ? t("groupChoice.default")
      : t("groupChoice.defaultOf", { type: type.label });
  return (
    <FormField label={t("group")}>
      <Select
        label={t("group")}
        value={listed ? draft.group : ANOTHER}
        options={[
          { value: "", label: unstated },
          { value: "-", label: t("groupChoice.alone") },
          ...names.map((name) => ({ value: name, label: name })),
          { value: ANOTHER, label: t("groupChoice.new") },
        ]}
        onChange={(group) => onChange({ ...draft, group })}
      />
      {!listed && (
        <TextField
          autoFocus
          aria-label={t("groupName")}
          placeholder={t("groupName")}
          value={draft.group.replace(ANOTHER, "")}
          onChange={(event) =>
            onChange({ ...draft, group: event.target.value === "" ? ANOTHER : event.target.value })
          }
        />
      )}
    </FormField>
  );
}
