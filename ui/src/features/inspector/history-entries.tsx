import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import { formatInstant, formatNumber } from "../../components/format";
import type { CiHistoryEntry } from "../../ipc/bindings";
import { messageWords, originWords } from "../../locales/changeset-words";
import { useChangeWords } from "./change-words";
import styles from "./history.module.css";

/** Origin of a step of a draft, which is no changeset. */
const DRAFT = "draft";

/** What became of a CI or relationship, newest first: who, what, when and why. */
export function HistoryEntries({ entries }: { entries: readonly CiHistoryEntry[] }) {
  const { t } = useTranslation("inspector");
  const app = useAppActions();
  const words = useChangeWords();
  return (
    <ol className={styles.all}>
      {entries.map(({ changeset, what, changes }) => (
        <li key={`${changeset.number} ${changeset.at} ${what}`} className={styles.entry}>
          <p className={styles.head}>
            <strong>{t(`historyOf.${what}`)}</strong>
            <span>{formatInstant(changeset.at)}</span>
          </p>
          {what === "changed" &&
            changes.map((change) => (
              <p key={change.attribute} className={styles.change}>
                {words(change)}
              </p>
            ))}
          {changeset.message !== "" && <p className={styles.message}>{messageWords(changeset)}</p>}
          <p className={styles.origin}>
            {changeset.origin === DRAFT ? null : (
              <>
                <button
                  type="button"
                  className={styles.link}
                  onClick={() => app.openHistory("changesets", changeset.number)}
                >
                  {t("changeset", { number: formatNumber(changeset.number) })}
                </button>{" "}
                ·{" "}
              </>
            )}
            {changeset.author} · {originWords(changeset.origin)}
          </p>
        </li>
      ))}
    </ol>
  );
}
