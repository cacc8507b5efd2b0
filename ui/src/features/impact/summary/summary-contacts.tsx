import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../components/format";
import type { ContactView } from "../../../ipc/bindings";
import styles from "./summary-sheet.module.css";

/** Teams that fit on the page beside the rest. */
const SHOWN = 8;

/** Who is to be told, most affected first. */
export function SummaryContacts({ contacts }: { contacts: readonly ContactView[] }) {
  const { t } = useTranslation(["deepImpact", "impact"]);
  const more = contacts.length - SHOWN;
  return (
    <section>
      <h3 className={styles.heading}>{t("impact:whoToTell")}</h3>
      {contacts.length === 0 && <p>{t("impact:nobodyToTell")}</p>}
      <ul>
        {contacts.slice(0, SHOWN).map(({ team, owners, cis }) => (
          <li key={team ?? ""} className={styles.pair}>
            <span>
              <b>{team ?? t("impact:ownersOnly")}</b> {owners.join(", ")}
            </span>
            <span>{t("impact:teamCis", { count: cis, formatted: formatNumber(cis) })}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.more}>{t("summary.moreTeams", { count: more })}</p>}
    </section>
  );
}
