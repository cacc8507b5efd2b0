import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { ErrorNote } from "../../../components/error-note";
import { formatDay, formatInstant, formatNumber } from "../../../components/format";
import { PanelSection } from "../../../components/panel";
import { TextField } from "../../../components/text-field";
import type { DecisionView, RecordDetailView } from "../../../ipc/bindings";
import { errorWords } from "../../../ipc/errors";
import { useWrite } from "../move/use-write";
import styles from "./side.module.css";

const DECISIONS = ["approve", "reject", "defer"] as const satisfies readonly DecisionView[];

/** Who decided what about a change, and the place to decide. */
export function Approvals({ detail }: { detail: RecordDetailView }) {
  const { t } = useTranslation("records");
  const { write, pending, error } = useWrite(detail.line.id);
  const [note, setNote] = useState("");
  const made = detail.entries.filter(({ content }) => content.entry === "approval");
  const meeting = detail.fields.find(({ field }) => field === "cab_meeting")?.value ?? null;
  const isOpen = ["assess", "authorize", "scheduled"].includes(detail.line.state);
  const decide = async (decision: DecisionView) => {
    if (await write({ edit: "decide", decision, note: note.trim() })) setNote("");
  };
  return (
    <PanelSection heading={t("approval.heading")} note={formatNumber(made.length)}>
      {made.length === 0 && <p className={styles.none}>{t("approval.none")}</p>}
      <ul>
        {made.map(({ id, at, author, content }) =>
          content.entry === "approval" ? (
            <li key={id} className={styles.row}>
              <p>
                <span className={styles.strong}>{t(`approval.decided.${content.decision}`)}</span> {author}
                {content.note !== "" && <span className={styles.quiet}> · {content.note}</span>}
              </p>
              <span className={styles.quiet} title={formatInstant(at)}>
                {formatDay(at)}
              </span>
            </li>
          ) : null,
        )}
        {meeting !== null && (
          <li className={styles.row}>
            <p>{t("approval.cab")}</p>
            <span className={styles.quiet}>{meeting}</span>
          </li>
        )}
      </ul>
      {isOpen && (
        <div className={styles.form}>
          <TextField small aria-label={t("approval.note")} placeholder={t("approval.note")} value={note} onChange={(event) => setNote(event.target.value)} />
          <div className={styles.acts}>
            {DECISIONS.map((decision) => (
              <Button key={decision} small disabled={pending} onClick={() => void decide(decision)}>
                {t(`approval.${decision}`)}
              </Button>
            ))}
          </div>
        </div>
      )}
      {error !== null && <ErrorNote words={errorWords(error)} />}
    </PanelSection>
  );
}
