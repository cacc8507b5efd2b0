import { useTranslation } from "react-i18next";
import { Button } from "../../components/button";
import { ConflictChoices } from "../../components/conflict-choices";
import { useModelIndex } from "../../ipc/model-index";
import styles from "./forms.module.css";
import type { ApplyEdit } from "../../ipc/use-apply-edit";

/** Why an edit was refused and the way forward, beside what was typed. */
export function EditProblem({ edit }: { edit: ApplyEdit }) {
  const { t } = useTranslation("inspector");
  const { attributes } = useModelIndex();
  const { problem, conflict } = edit;
  if (problem === null) return null;
  if (conflict !== null) {
    return <ConflictChoices conflict={conflict} edit={edit} labelOf={(id) => attributes.get(id)?.label} />;
  }
  return (
    <div role="alert" className={styles.problem}>
      <p>{problem.happened}</p>
      {problem.kept !== undefined && <p>{problem.kept}</p>}
      {problem.remedy !== undefined && <p>{problem.remedy}</p>}
      {problem.detail !== undefined && <p>{problem.detail}</p>}
      {edit.isStale && (
        <Button small onClick={edit.readAgain}>
          {t("readAgain")}
        </Button>
      )}
    </div>
  );
}
