import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button";
import type { CiDetail, GroupView } from "../../ipc/bindings";
import { FormFrame } from "./form-frame";
import styles from "./forms.module.css";
import { GroupFields, type GroupStrength } from "./group-fields";
import { groupName, isAssumed, membersOf } from "./groups";
import { showForm } from "./inspector-store";
import { shortName } from "../../components/short-name";
import { useApplyEdit } from "./use-apply-edit";
import { readNeeds } from "./value-parsing";

/** States what a redundancy group needs, or dissolves it. */
export function GroupForm({ detail, group }: { detail: CiDetail; group: GroupView }) {
  const { t } = useTranslation("inspector");
  const edit = useApplyEdit();
  // The form stands on what was stated when it opened: what another states meanwhile is not overwritten.
  const [seen] = useState({ needs: group.statedNeeds, strength: group.statedStrength });
  const [needs, setNeeds] = useState(group.statedNeeds ?? "");
  const [strength, setStrength] = useState<GroupStrength>(group.statedStrength ?? "unstated");
  const read = readNeeds(needs);
  const dependent = detail.summary.id;
  const members = membersOf(detail, group).map(({ other }) => shortName(other.name));

  const save = async (message: string) => {
    if (!read.valid) return;
    const applied = await edit.apply(
      {
        edit: "setGroup",
        dependent,
        group: groupName(group),
        needs: read.value,
        strength: strength === "unstated" ? null : strength,
        seen,
      },
      message,
    );
    if (applied !== null) showForm(null);
  };
  const dissolve = async (message: string) => {
    const applied = await edit.apply(
      { edit: "deleteGroup", dependent, group: groupName(group) },
      message,
    );
    if (applied !== null) showForm(null);
  };

  return (
    <FormFrame
      title={t("form.group", { name: shortName(detail.summary.name) })}
      verb={t("save")}
      edit={edit}
      onSubmit={(message) => void save(message)}
      onClose={() => showForm(null)}
      further={(message) => (
        <Button
          disabled={edit.pending}
          title={t("dissolveHint")}
          onClick={() => void dissolve(message)}
        >
          {t("dissolve")}
        </Button>
      )}
    >
      <p className={styles.sentence}>
        {group.name ?? group.defaultOf}: {members.join(", ")}
      </p>
      {isAssumed(group) && (
        <p className={styles.hint}>{t("assumedHint", { type: group.defaultOf ?? "" })}</p>
      )}
      <GroupFields
        needs={needs}
        onNeeds={setNeeds}
        strength={strength}
        onStrength={setStrength}
        problem={read.valid ? undefined : t("problem.needs")}
      />
    </FormFrame>
  );
}
