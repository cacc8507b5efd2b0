import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import { formatInstant, formatNumber } from "../../../components/format";
import type { RecordDetailView } from "../../../ipc/bindings";
import { recordModelQuery } from "../../../ipc/record-queries";
import { alterationWords } from "./alteration-words";
import styles from "./record-tabs.module.css";

/** Who altered what and when, newest first; each step opens its changeset. */
export function HistoryTab({ detail }: { detail: RecordDetailView }) {
  const { t } = useTranslation("records");
  const { openHistory } = useAppActions();
  const { data: model } = useQuery(recordModelQuery());
  const fields = model?.kinds.find(({ kind }) => kind === detail.line.kind)?.fields ?? [];
  return (
    <ol className={styles.part}>
      {detail.history.map(({ changeset, alterations }) => (
        <li key={changeset.number} className={styles.entry}>
          <p className={styles.who}>
            <strong>{changeset.author}</strong>
            <span className={styles.when}>{formatInstant(changeset.at)}</span>
            <button type="button" className={styles.file} onClick={() => openHistory("changesets", changeset.number)}>
              {t("history.changeset", { number: formatNumber(changeset.number) })}
            </button>
          </p>
          {alterations.map((alteration, index) => (
            <p key={`${changeset.number}-${index}`} className={styles.text}>
              {alterationWords(alteration, fields, t)}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}
