import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button";
import { ErrorNote } from "../../components/error-note";
import { formatDay, formatInstant } from "../../components/format";
import { PanelSection } from "../../components/panel";
import type { CiHistoryEntry } from "../../ipc/bindings";
import { errorWords } from "../../ipc/errors";
import { ciHistoryQuery } from "../../ipc/queries";
import { useChangeWords } from "./change-words";
import styles from "./history.module.css";
import { HistoryEntries } from "./history-entries";
import { showTab } from "./inspector-store";

/** Entries shown in the overview. */
const IN_OVERVIEW = 3;

/** The latest steps in the history of a CI, one line each. */
export function ShortHistory({ entries }: { entries: readonly CiHistoryEntry[] }) {
  const { t } = useTranslation("inspector");
  const words = useChangeWords();
  if (entries.length === 0) return null;
  return (
    <PanelSection heading={t("history")}>
      <ul>
        {entries.slice(0, IN_OVERVIEW).map(({ changeset, what, changes }) => (
          <li key={changeset.number} className={styles.line} title={formatInstant(changeset.at)}>
            <span className={styles.when}>{formatDay(changeset.at)}</span>
            <span className={styles.text}>
              {what === "changed" && changes.length > 0
                ? changes.map(words).join(", ")
                : t(`historyOf.${what}`)}
            </span>
          </li>
        ))}
      </ul>
      {entries.length > IN_OVERVIEW && (
        <Button small look="quiet" className={styles.more} onClick={() => showTab("history")}>
          {t("fullHistory")}
        </Button>
      )}
    </PanelSection>
  );
}

/** The whole history of a CI: who altered what, when and why. */
export function FullHistory({ ci }: { ci: number }) {
  const { data, error } = useQuery(ciHistoryQuery(ci));
  if (error !== null) return <ErrorNote words={errorWords(error)} />;
  return <HistoryEntries entries={data ?? []} />;
}
