import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button";
import { draftOf, readProbability, storedParts } from "../../components/relationship-draft";
import { RelationshipFields, TypeField } from "../../components/relationship-fields";
import { shortName } from "../../components/short-name";
import type { CiDetail, RelationshipView } from "../../ipc/bindings";
import type { ModelIndex } from "../../ipc/model-index";
import { FormFrame } from "./form-frame";
import styles from "./forms.module.css";
import { showForm } from "./inspector-store";
import { useApplyEdit } from "../../ipc/use-apply-edit";

/** Alters or deletes one relationship of a CI. */
export function RelationshipForm({
  detail,
  index,
  relationship,
}: {
  detail: CiDetail;
  index: ModelIndex;
  relationship: RelationshipView;
}) {
  const { t } = useTranslation("inspector");
  const edit = useApplyEdit();
  const [draft, setDraft] = useState(() => draftOf(relationship));
  const probability = readProbability(draft.probability);
  const verb = index.types.get(draft.kind)?.label ?? draft.kind;
  const ends = [shortName(detail.summary.name), shortName(relationship.other.name)];
  const [source, target] = relationship.outgoing ? ends : ends.toReversed();
  const classes = [detail.summary.class, relationship.other.class];
  const [sourceClass, targetClass] = relationship.outgoing ? classes : classes.toReversed();
  const { id } = relationship;
  // The form stands on what was there when it opened: what another writes meanwhile is not overwritten.
  const [basedOn] = useState(relationship.since);

  const save = async (message: string) => {
    if (!probability.valid) return;
    const applied = await edit.apply(
      {
        edit: "changeRelationship",
        id,
        basedOn,
        kind: draft.kind,
        ...storedParts(draft),
        probability: probability.value,
        chosenOver: null,
      },
      message,
    );
    if (applied !== null) showForm(null);
  };
  const remove = async (message: string) => {
    const applied = await edit.apply({ edit: "deleteRelationship", id, basedOn }, message);
    if (applied !== null) showForm(null);
  };

  return (
    <FormFrame
      title={t("form.relationship")}
      verb={t("save")}
      edit={edit}
      onSubmit={(message) => void save(message)}
      onClose={() => showForm(null)}
      further={(message) => (
        <Button disabled={edit.pending} onClick={() => void remove(message)}>
          {t("delete")}
        </Button>
      )}
    >
      <p className={styles.sentence}>{`${source} ${verb} ${target}`}</p>
      <TypeField
        index={index}
        kind={draft.kind}
        source={sourceClass ?? null}
        target={targetClass ?? null}
        onChange={(kind) => setDraft({ ...draft, kind })}
      />
      <RelationshipFields
        detail={detail}
        index={index}
        draft={draft}
        onChange={setDraft}
        problem={probability.valid ? undefined : t("problem.probability")}
      />
    </FormFrame>
  );
}
