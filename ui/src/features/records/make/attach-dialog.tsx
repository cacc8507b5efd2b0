import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import { Dialog } from "../../../components/dialog";
import { ErrorNote } from "../../../components/error-note";
import { Mono } from "../../../components/mono";
import { ProgressStrip } from "../../../components/progress-strip";
import { TextField } from "../../../components/text-field";
import { showToast } from "../../../components/toast-store";
import type { FrozenQuestion, RecordLineView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { useFreezeAnalysis } from "../../../ipc/record-mutations";
import { recordsQuery } from "../../../ipc/record-queries";
import { NO_CONDITIONS, filterRequest } from "../list/filter-request";
import styles from "../move/move-dialog.module.css";

/** Which open record holds the answer to a question from now on: changes hold impacts, problems root causes. */
export function AttachDialog({ question, onClose }: { question: FrozenQuestion; onClose: () => void }) {
  const { t } = useTranslation("records");
  const { openRecord } = useAppActions();
  const kind = question.analysis === "impact" ? "change" : "problem";
  const [text, setText] = useState("");
  const [now] = useState(() => new Date().toISOString());
  const { data, error } = useQuery(recordsQuery(filterRequest(kind, { ...NO_CONDITIONS, text, open: true }, now)));
  const freeze = useFreezeAnalysis(t("make.freezing"));
  const attach = async (record: RecordLineView) => {
    try {
      await freeze.mutateAsync({ record: record.id, values: [], incidents: [], question });
      onClose();
      const action = { label: t("make.open"), run: () => openRecord(record.id, record.kind) };
      showToast({ text: t("attach.attached", { number: record.number }), action });
    } catch {
      // Told of below.
    }
  };
  const heading = t(kind === "change" ? "attach.heading" : "attach.headingProblem");
  const problem = error ?? freeze.error;
  return (
    <Dialog label={heading} onClose={onClose} className={styles.dialog ?? ""}>
      <ProgressStrip active={freeze.isPending} label={t("make.freezing")} />
      <h2 className={styles.heading}>{heading}</h2>
      <div className={styles.form}>
        <TextField
          icon={IconSearch}
          autoFocus
          aria-label={t("attach.search")}
          placeholder={t("attach.search")}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {data?.length === 0 && <p className={styles.hint}>{t("attach.none")}</p>}
        <ul className={styles.list}>
          {data?.map((record) => (
            <li key={record.id}>
              <button type="button" className={styles.row} disabled={freeze.isPending} onClick={() => void attach(record)}>
                <Mono>{record.number}</Mono>
                <span>{record.title}</span>
                <span>{t(`state.${record.state}`)}</span>
              </button>
            </li>
          ))}
        </ul>
        {problem !== null && <ErrorNote words={errorWords(problem)} />}
      </div>
    </Dialog>
  );
}
