import { IconRefresh } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { ErrorNote } from "../../../components/error-note";
import { formatInstant, formatNumber } from "../../../components/format";
import { Mono } from "../../../components/mono";
import { ProgressStrip } from "../../../components/progress-strip";
import type { EntryView, RecordDetailView, RerunView } from "../../../ipc/bindings";
import { errorWords, isCancelled } from "../../../ipc/errors";
import { core } from "../../../ipc/host";
import { cancelTask, runTask, useRunningTask } from "../../../ipc/tasks";
import { worded } from "../../../locales/sentences";
import styles from "./record-tabs.module.css";

/** Analyses that the record holds as they were, each of which can be asked again of today's estate. */
export function FrozenList({ detail }: { detail: RecordDetailView }) {
  const { t } = useTranslation("records");
  const frozen = detail.entries.filter(({ content }) => content.entry === "frozenAnalysis");
  if (frozen.length === 0) return <p className={`${styles.part} ${styles.none}`}>{t("frozen.none")}</p>;
  return (
    <>
      {frozen.map((entry) => (
        <Frozen key={entry.id} record={detail.line.id} entry={entry} />
      ))}
    </>
  );
}

function Frozen({ record, entry }: { record: number; entry: EntryView }) {
  const { t } = useTranslation("records");
  const label = t("frozen.running");
  const running = useRunningTask(label);
  const [again, setAgain] = useState<RerunView | null>(null);
  const [error, setError] = useState<unknown>(null);
  const { content } = entry;
  if (content.entry !== "frozenAnalysis") return null;
  const ask = async () => {
    setError(null);
    try {
      setAgain(await runTask(label, (task, report) => core().rerunFrozen(record, entry.id, task, report)));
    } catch (fault) {
      if (!isCancelled(fault)) setError(fault);
    }
  };
  const asked = t("frozen.asked", { when: formatInstant(entry.at), changeset: formatNumber(content.changeset) });
  return (
    <article className={styles.part}>
      <ProgressStrip
        active={running !== null}
        label={label}
        {...(running === null ? {} : { progress: running.progress, onCancel: () => void cancelTask(running.id) })}
      />
      <div className={styles.heading}>
        <h3>{t(`frozen.${content.analysis}`)}</h3>
        <Button small icon={IconRefresh} disabled={running !== null} onClick={() => void ask()}>
          {t("frozen.again")}
        </Button>
      </div>
      <p className={styles.text}>{worded(content.question)}</p>
      <p className={styles.when}>
        {[asked, content.draft === null ? "" : t("frozen.ofDraft", { name: content.draft }), entry.author].filter(Boolean).join(" · ")}
      </p>
      <p className={styles.when} title={content.hash}>
        <Mono>{t("frozen.hash", { hash: `${content.hash.slice(0, 12)}…` })}</Mono>
      </p>
      {error !== null && <ErrorNote words={errorWords(error)} />}
      {again !== null && <Difference again={again} />}
    </article>
  );
}

function Difference({ again }: { again: RerunView }) {
  const { t } = useTranslation(["records", "common"]);
  const changeset = formatNumber(again.asOf);
  const count = again.differences.length;
  const state = (word: string | null) =>
    word === null ? t("frozen.notNamed") : t(`common:state.${word as "up"}`, { defaultValue: word });
  return (
    <div role="status">
      <p>{count === 0 ? t("frozen.same", { changeset }) : t("frozen.differs", { count, changeset })}</p>
      {count > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("frozen.ci")}</th>
              <th scope="col">{t("frozen.was")}</th>
              <th scope="col">{t("frozen.is")}</th>
            </tr>
          </thead>
          <tbody>
            {again.differences.map(({ key, was, is }) => (
              <tr key={key}>
                <td>
                  <Mono>{key}</Mono>
                </td>
                <td>{state(was)}</td>
                <td>{state(is)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
