import { useId } from "react";
import { useTranslation } from "react-i18next";
import { FormField } from "../../components/form-field";
import { Select } from "../../components/select";
import { TextField } from "../../components/text-field";
import type { StrengthView } from "../../ipc/bindings";

/** A strength, or "unstated" where it follows from the members. */
export type GroupStrength = StrengthView | "unstated";

/** What a redundancy group needs, and its strength. */
export function GroupFields({
  needs,
  onNeeds,
  strength,
  onStrength,
  problem,
}: {
  needs: string;
  onNeeds: (needs: string) => void;
  strength: GroupStrength;
  onStrength: (strength: GroupStrength) => void;
  problem?: string;
}) {
  const { t } = useTranslation("inspector");
  const needsId = useId();
  return (
    <>
      <FormField label={t("groupNeeds")} htmlFor={needsId}>
        <TextField
          id={needsId}
          placeholder={t("groupNeedsHint")}
          problem={problem}
          value={needs}
          onChange={(event) => onNeeds(event.target.value)}
        />
      </FormField>
      <FormField label={t("strength")}>
        <Select
          label={t("strength")}
          value={strength}
          options={[
            { value: "unstated", label: t("strengthUnstated") },
            { value: "hard", label: t("strengthOf.hard") },
            { value: "soft", label: t("strengthOf.soft") },
          ]}
          onChange={onStrength}
        />
      </FormField>
    </>
  );
}
