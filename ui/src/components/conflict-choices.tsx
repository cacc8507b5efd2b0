import { useTranslation } from "react-i18next";
import { Button } from "./button";
import type { DifferenceView } from "../ipc/bindings";
import styles from "./conflict-choices.module.css";
import type { Conflict } from "../ipc/resolve-conflict";
import type { ApplyEdit } from "../ipc/use-apply-edit";

/** What it was, what another wrote, what the user wrote; and the choice between the two. */
export function ConflictChoices({
  conflict,
  edit,
  labelOf,
}: {
  conflict: Conflict;
  edit: ApplyEdit;
  /** The word for an attribute; none for one that the model does not have. */
  labelOf: (attribute: string) => string | undefined;
}) {
  const { t } = useTranslation("inspector");
  const { subject, by, changeset, differences } = conflict;
  const { deletes } = edit;
  return (
    <div role="alert" className={styles.conflict}>
      <p>
        {by === null
          ? t("conflict.inDraft", { subject })
          : t("conflict.happened", { subject, by, number: changeset })}
      </p>
      {differences.map((difference) => (
        <Values
          key={difference.attribute}
          difference={difference}
          by={by}
          deletes={deletes}
          name={labelOf(difference.attribute)}
        />
      ))}
      <div className={styles.actions}>
        {!deletes && (
          <Button small disabled={edit.pending} onClick={() => edit.choose("theirs")}>
            {t("conflict.keepTheirs")}
          </Button>
        )}
        <Button small disabled={edit.pending} onClick={() => edit.choose("mine")}>
          {t(deletes ? "conflict.deleteAnyway" : "conflict.writeMine")}
        </Button>
      </div>
    </div>
  );
}

function Values({
  difference: { attribute, was, theirs, mine },
  by,
  deletes,
  name,
}: {
  difference: DifferenceView;
  by: string | null;
  deletes: boolean;
  name: string | undefined;
}) {
  const { t } = useTranslation("inspector");
  const label = name ?? t(`conflict.field.${attribute}`, { defaultValue: attribute });
  const rows = [
    { id: "was", name: t("conflict.was"), value: was },
    { id: "theirs", name: t("conflict.theirs", { by: by ?? t("conflict.somebody") }), value: theirs },
    ...(deletes ? [] : [{ id: "mine", name: t("conflict.mine"), value: mine }]),
  ];
  return (
    <div className={styles.values}>
      <p>{label}</p>
      <dl className={styles.rows}>
        {rows.map(({ id, name, value }) => (
          <div key={id} className={styles.row}>
            <dt>{name}</dt>
            <dd data-empty={value === null || undefined}>{value ?? t("cleared")}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
