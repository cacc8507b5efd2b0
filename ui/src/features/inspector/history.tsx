import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button";
import { ErrorNote } from "../../components/error-note";
import { formatDay, formatInstant, formatNumber } from "../../components/format";
import { PanelSection } from "../../components/panel";
import type { AttributeChangeView, CiHistoryEntry } from "../../ipc/bindings";
import { errorWords } from "../../ipc/errors";
import type { ModelIndex } from "../../ipc/model-index";
import { ciHistoryQuery } from "../../ipc/queries";
import styles from "./history.module.css";
import { showTab } from "./inspector-store";

/** Entries shown in the overview. */
const IN_OVERVIEW = 3;

/** Longest value told in a line of history. */
const LONGEST = 120;

function useChangeWords(index: ModelIndex): (change: AttributeChangeView) => string {
  const { t } = useTranslation("inspector");
  const value = (text: string | null) =>
    text === null || text === "" ? t("cleared") : text.slice(0, LONGEST);
  return ({ attribute, from, to }) =>
    t("change", {
      attribute: index.attributes.get(attribute)?.label.toLowerCase() ?? attribute,
      from: value(from),
      to: value(to),
    });
}

/** The latest steps in the history of a CI, one line each. */
export function ShortHistory({
  entries,
  index,
}: {
  entries: readonly CiHistoryEntry[];
  index: ModelIndex;
}) {
  const { t } = useTranslation("inspector");
  const words = useChangeWords(index);
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
export function FullHistory({ ci, index }: { ci: number; index: ModelIndex }) {
  const { t } = useTranslation("inspector");
  const words = useChangeWords(index);
  const { data, error } = useQuery(ciHistoryQuery(ci));
  if (error !== null) return <ErrorNote words={errorWords(error)} />;
  return (
    <ol className={styles.all}>
      {(data ?? []).map(({ changeset, what, changes }) => (
        <li key={changeset.number} className={styles.entry}>
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
          {changeset.message !== "" && <p className={styles.message}>{changeset.message}</p>}
          <p className={styles.origin}>
            {changeset.number > 0 && `${t("changeset", { number: formatNumber(changeset.number) })} · `}
            {changeset.author} · {changeset.origin}
          </p>
        </li>
      ))}
    </ol>
  );
}
