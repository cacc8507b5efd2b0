import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { ErrorNote } from "../../../components/error-note";
import { TextField } from "../../../components/text-field";
import type { RecordDetailView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import styles from "./move-dialog.module.css";
import { useWrite } from "./use-write";

/** The approval that a move needs, given here by whoever may. */
export function MissingApproval({ detail }: { detail: RecordDetailView }) {
  const { t } = useTranslation("records");
  const id = useId();
  const { write, error, pending } = useWrite(detail.line.id);
  const [note, setNote] = useState("");
  const last = detail.entries.findLast(({ content }) => content.entry === "approval");
  const decision = last?.content.entry === "approval" ? last.content.decision : null;
  return (
    <div className={styles.part}>
      <label className={styles.label} htmlFor={id}>
        {t("move.approval")}
      </label>
      <span className={styles.value}>
        {decision === null ? t("move.approvalHint") : `${t(`approval.decided.${decision}`)} · ${last?.author ?? ""}`}
      </span>
      {decision !== "approve" && (
        <span className={styles.line}>
          <TextField id={id} small placeholder={t("move.note")} value={note} onChange={(event) => setNote(event.target.value)} />
          <Button small disabled={pending} onClick={() => void write({ edit: "decide", decision: "approve", note })}>
            {t("move.approve")}
          </Button>
        </span>
      )}
      {error !== null && <ErrorNote words={errorWords(error)} />}
    </div>
  );
}
