import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Checkbox } from "../../components/checkbox";
import { ClassIcon } from "../../components/class-icon";
import { FormField } from "../../components/form-field";
import { MiddleEllipsis } from "../../components/middle-ellipsis";
import { TextField } from "../../components/text-field";
import type { CiDetail, EditRequest } from "../../ipc/bindings";
import { useModelIndex } from "../../ipc/model-index";
import { FormFrame } from "./form-frame";
import styles from "./forms.module.css";
import { GroupFields, type GroupStrength } from "./group-fields";
import { showForm } from "./inspector-store";
import { shortName } from "../../components/short-name";
import { useApplyEdit } from "../../ipc/use-apply-edit";
import { readNeeds } from "../../components/value-parsing";

/** Makes a redundancy group of relationships through which a CI needs others. */
export function NewGroupForm({ detail }: { detail: CiDetail }) {
  const { t } = useTranslation("inspector");
  const edit = useApplyEdit();
  const index = useModelIndex();
  const nameId = useId();
  const [name, setName] = useState("");
  const [needs, setNeeds] = useState("1");
  const [strength, setStrength] = useState<GroupStrength>("unstated");
  const [members, setMembers] = useState<ReadonlySet<number>>(new Set());
  const [tried, setTried] = useState(false);
  const read = readNeeds(needs);

  const toggle = (id: number) => {
    const next = new Set(members);
    if (!next.delete(id)) next.add(id);
    setMembers(next);
  };
  const submit = async (message: string) => {
    setTried(true);
    const group = name.trim();
    if (group === "" || !read.valid || members.size === 0) return;
    const joined = detail.needs
      .filter(({ id }) => members.has(id))
      .map(
        ({ id, since, kind, ownStrength, probability }): EditRequest => ({
          edit: "changeRelationship",
          id,
          basedOn: since,
          kind,
          strength: ownStrength,
          group,
          probability,
          chosenOver: null,
        }),
      );
    const stated: EditRequest = {
      edit: "setGroup",
      dependent: detail.summary.id,
      group: { by: "named", name: group },
      needs: read.value,
      strength: strength === "unstated" ? null : strength,
      seen: { needs: null, strength: null },
    };
    const applied = await edit.apply([...joined, stated], message);
    if (applied !== null) showForm(null);
  };

  return (
    <FormFrame
      title={t("form.newGroup", { name: shortName(detail.summary.name) })}
      verb={t("create")}
      edit={edit}
      onSubmit={(message) => void submit(message)}
      onClose={() => showForm(null)}
    >
      <FormField label={t("groupName")} htmlFor={nameId}>
        <TextField
          id={nameId}
          autoFocus
          problem={tried && name.trim() === "" ? t("problem.required") : undefined}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </FormField>
      <GroupFields
        needs={needs}
        onNeeds={setNeeds}
        strength={strength}
        onStrength={setStrength}
        problem={read.valid ? undefined : t("problem.needs")}
      />
      <fieldset className={styles.members}>
        <legend className={styles.label}>{t("groupMembers")}</legend>
        {detail.needs.map(({ id, other, kind }) => (
          <label key={id} className={styles.option}>
            <Checkbox checked={members.has(id)} onChange={() => toggle(id)} />
            <ClassIcon classId={other.class} size={15} />
            <MiddleEllipsis text={other.name} className={styles.optionName} />
            <span className={styles.optionNote}>{index.types.get(kind)?.label ?? kind}</span>
          </label>
        ))}
        {tried && members.size === 0 && (
          <p role="alert" className={styles.problem}>
            {t("problem.required")}
          </p>
        )}
      </fieldset>
    </FormFrame>
  );
}
