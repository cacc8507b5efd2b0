import { IconAlertOctagon, IconCircleCheck, IconCopy } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button";
import { Dialog } from "../../components/dialog";
import { ErrorNote } from "../../components/error-note";
import { formatNumber } from "../../components/format";
import { Mono } from "../../components/mono";
import { ProgressStrip } from "../../components/progress-strip";
import { showToast } from "../../components/toast-store";
import type { VerifyView } from "../../ipc/bindings";
import { errorWords, isCancelled } from "../../ipc/errors";
import { core } from "../../ipc/host";
import { cancelTask, runTask, useRunningTask } from "../../ipc/tasks";
import { worded } from "../../locales/sentences";
import styles from "./verify-panel.module.css";

/** Checks the file and the chain of changesets as it opens, and says what was found. */
export function VerifyPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("verify");
  const label = t("working");
  const task = useRunningTask(label);
  const { mutate, data, error } = useMutation({
    mutationFn: () => runTask(label, (id, report) => core().verify(id, report)),
    onError: (problem) => {
      if (isCancelled(problem)) onClose();
    },
  });
  useEffect(() => mutate(), [mutate]);
  return (
    <Dialog label={t("title")} onClose={onClose}>
      <h2 className={styles.title}>{t("title")}</h2>
      <div className={styles.body}>
        <ProgressStrip
          active={task !== null}
          label={label}
          {...(task === null
            ? {}
            : { progress: task.progress, onCancel: () => void cancelTask(task.id) })}
        />
        {error !== null && !isCancelled(error) && <ErrorNote words={errorWords(error)} />}
        {data === undefined ? null : <Result result={data} />}
      </div>
    </Dialog>
  );
}

function Result({ result: { ok, changesets, head, faults } }: { result: VerifyView }) {
  const { t } = useTranslation("verify");
  const Picture = ok ? IconCircleCheck : IconAlertOctagon;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(head);
      showToast({ text: t("copied") });
    } catch {
      showToast({ text: t("copyFailed") });
    }
  };
  return (
    <div className={styles.result} role="status">
      <p className={styles.sentence}>
        <Picture size={18} stroke={1.5} aria-hidden />
        {ok
          ? t("intact", { count: changesets, shown: formatNumber(changesets) })
          : t("damaged", { count: faults.length, shown: formatNumber(faults.length) })}
      </p>
      {faults.length > 0 && (
        <ul className={styles.faults}>
          {faults.map(({ changeset, subject, problem }, at) => (
            <li key={at}>
              <span className={styles.place}>
                {[
                  ...(changeset === null ? [] : [t("inChangeset", { number: formatNumber(changeset) })]),
                  ...(subject === null ? [] : [worded(subject)]),
                ].join(" · ")}
              </span>
              <span>{worded(problem)}</span>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.head}>
        <span className={styles.label}>{t("head")}</span>
        <Mono className={styles.hash ?? ""}>{head}</Mono>
        <Button small icon={IconCopy} onClick={() => void copy()}>
          {t("copy")}
        </Button>
      </div>
      <p className={styles.hint}>{t("headHint")}</p>
    </div>
  );
}
