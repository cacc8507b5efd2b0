import { IconHistory } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { formatInstant, formatNumber } from "../../../components/format";
import { Mono } from "../../../components/mono";
import { selectAll, setSelection } from "../../../components/selection-store";
import type { RootCauseView } from "../../../ipc/bindings";
import { messageWords, originWords } from "../../../locales/changeset-words";
import { spanText } from "../span";
import styles from "./changes-list.module.css";

/** Changes listed; the timeline has them all. */
const LISTED = 8;

/** What the workspace adds to the evidence by itself: changes shortly before the first onset. */
export function ChangesList({ answer }: { answer: RootCauseView }) {
  const { t } = useTranslation("rootCause");
  const more = answer.changes.length - LISTED;
  return (
    <div className={styles.part}>
      <h3 className={styles.label}>{t("evidence.changes")}</h3>
      {answer.changes.length === 0 && <p className={styles.none}>{t("evidence.changesNone")}</p>}
      <ul>
        {answer.changes.slice(0, LISTED).map((change) => (
          <li key={change.changeset}>
            <button
              type="button"
              className={styles.row}
              title={`${formatInstant(change.at)} · ${change.author}`}
              onClick={() => setSelection(selectAll(change.cis, change.cis[0]))}
            >
              <IconHistory size={15} stroke={1.5} aria-hidden />
              <Mono className={styles.number ?? ""}>
                {t("evidence.change", { number: formatNumber(change.changeset) })}
              </Mono>
              <span className={styles.words}>{change.message === "" ? originWords(change.origin) : messageWords(change)}</span>
              <span className={styles.span}>{spanText(t, change.hoursBefore * 3600)}</span>
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.none}>{t("evidence.moreChanges", { count: more })}</p>}
    </div>
  );
}
