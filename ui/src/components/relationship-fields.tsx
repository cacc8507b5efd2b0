import { IconAlertTriangle } from "@tabler/icons-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Select } from "./select";
import { TextField } from "./text-field";
import type { CiDetail, RelationshipTypeView } from "../ipc/bindings";
import { classLabel, type ModelIndex } from "../ipc/model-index";
import { isAllowed } from "../ipc/validity";
import { FormField } from "./form-field";
import { isDependent, type RelationshipDraft } from "./relationship-draft";
import styles from "./relationship-fields.module.css";

/** The choice that opens a field for a new group name; no group can have this name. */
const ANOTHER = "\n";

/**
 * The type of a relationship. Types that the model allows between the classes of its ends come first; others can be
 * chosen all the same, and the field says what that means.
 */
export function TypeField({
  index,
  kind,
  source,
  target,
  onChange,
}: {
  index: ModelIndex;
  kind: string;
  /** Id of the class of the source; null while it is not known. */
  source: string | null;
  /** Id of the class of the target; null while it is not known. */
  target: string | null;
  onChange: (kind: string) => void;
}) {
  const { t } = useTranslation("inspector");
  const { relationshipTypes } = index.model;
  const [allowed, others] = [true, false].map((wanted) =>
    relationshipTypes.filter((type) => isAllowed(index, type, source, target) === wanted),
  );
  const isSplit = others !== undefined && others.length > 0;
  const option = ({ id, label }: RelationshipTypeView, group: string) => ({ value: id, label, ...(isSplit ? { group } : {}) });
  const chosen = others?.find(({ id }) => id === kind);
  return (
    <FormField label={t("type")}>
      <Select
        label={t("type")}
        value={kind}
        options={[
          ...(allowed ?? []).map((type) => option(type, t("types.allowed"))),
          ...(others ?? []).map((type) => option(type, t("types.notAllowed"))),
        ]}
        onChange={onChange}
      />
      {chosen !== undefined && <NotAllowedNote index={index} label={chosen.label} source={source} target={target} />}
    </FormField>
  );
}

/** That the model does not allow a type between two classes, which is no reason not to make it. */
export function NotAllowedNote({
  index,
  label,
  source,
  target,
}: {
  index: ModelIndex;
  label: string;
  source: string | null;
  target: string | null;
}) {
  const { t } = useTranslation("inspector");
  const end = (id: string | null) => (id === null ? t("types.any") : classLabel(index, id));
  return (
    <p className={styles.doubtful}>
      <IconAlertTriangle size={14} stroke={1.5} aria-hidden />
      {t("types.note", { label, source: end(source), target: end(target) })}
    </p>
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
