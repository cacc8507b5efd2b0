import { IconAlertOctagon, IconGitPullRequest, IconPaperclip } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import { Button } from "../../../components/button";
import type { ForcedState, FrozenQuestion, LinkedStateView, NewRecordCi } from "../../../ipc/bindings";
import { ciSummariesQuery } from "../../../ipc/queries";
import styles from "./record-verbs.module.css";

/** Takes a question on to a record, which then holds its answer as it is now. */
export function RecordVerbs({ forced }: { forced: readonly ForcedState[] }) {
  const { t } = useTranslation("impact");
  const { attachAnalysis, newRecord } = useAppActions();
  const question: FrozenQuestion = { analysis: "impact", roots: [...forced] };
  const ids = useMemo(() => forced.map(({ ci }) => ci), [forced]);
  const { data = [] } = useQuery(ciSummariesQuery(ids));
  const title = data.map(({ name }) => name).join(", ");
  const cis = forced.map(({ ci, state }): NewRecordCi => ({ ci, role: "affected", state: linkedState(state) }));
  return (
    <span className={styles.verbs}>
      <Button small look="quiet" icon={IconPaperclip} onClick={() => attachAnalysis(question)}>
        {t("record.attach")}
      </Button>
      <Button small look="quiet" icon={IconGitPullRequest} onClick={() => newRecord({ kind: "change", title: t("record.changeOf", { title }), cis, question })}>
        {t("record.newChange")}
      </Button>
      <Button small look="quiet" icon={IconAlertOctagon} onClick={() => newRecord({ kind: "problem", title: t("record.problemOf", { title }), cis, question })}>
        {t("record.newProblem")}
      </Button>
    </span>
  );
}

/** Records say of a CI that it is up, degraded or down. */
function linkedState(state: ForcedState["state"]): LinkedStateView {
  return state === "at_risk" ? "degraded" : state;
}
