import { useTranslation } from "react-i18next";
import { Button } from "../../components/button";
import { EMPTY_SELECTION, setSelection } from "../../components/selection-store";
import type { CiDetail } from "../../ipc/bindings";
import { useEditLock } from "../../ipc/moment";
import { changeCi } from "./change-ci";
import { FormFrame } from "./form-frame";
import styles from "./forms.module.css";
import { showForm } from "./inspector-store";
import { shortName } from "../../components/short-name";
import { useApplyEdit } from "./use-apply-edit";

/** Deletes a CI with its relationships, after saying what goes; offers to retire it instead. */
export function DeleteForm({ detail }: { detail: CiDetail }) {
  const { t } = useTranslation("inspector");
  const edit = useApplyEdit();
  const locked = useEditLock();
  const { summary, since } = detail;
  const count = new Set(
    [...detail.needs, ...detail.usedBy, ...detail.others].map(({ id }) => id),
  ).size;
  const remove = async (message: string) => {
    const request = { edit: "deleteCi" as const, id: summary.id, basedOn: since };
    if ((await edit.apply(request, message)) === null) return;
    showForm(null);
    setSelection(EMPTY_SELECTION);
  };
  const retire = async (message: string) => {
    const applied = await edit.apply(changeCi(detail, { status: "retired" }), message);
    if (applied !== null) showForm(null);
  };
  return (
    <FormFrame
      title={t("form.delete", { name: shortName(summary.name) })}
      verb={t("delete")}
      edit={edit}
      onSubmit={(message) => void remove(message)}
      onClose={() => showForm(null)}
      further={(message) =>
        summary.status !== "retired" && (
          <Button disabled={edit.pending} locked={locked} onClick={() => void retire(message)}>
            {t("retireInstead")}
          </Button>
        )
      }
    >
      <p className={styles.hint}>{t("deleteHint", { count })}</p>
    </FormFrame>
  );
}
