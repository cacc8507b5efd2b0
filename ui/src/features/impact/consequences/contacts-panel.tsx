import { IconUser, IconUsers } from "@tabler/icons-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../components/format";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import type { ContactView } from "../../../ipc/bindings";
import styles from "./side-panel.module.css";

/** Who to tell: support teams of what is affected with their owners, most affected first. */
export function ContactsPanel({
  contacts,
  onOpenTeam,
}: {
  contacts: readonly ContactView[];
  onOpenTeam: (team: string) => void;
}) {
  const { t } = useTranslation("impact");
  const teams = contacts.filter((contact) => contact.team !== null).length;
  const owners = useMemo(() => new Set(contacts.flatMap((contact) => contact.owners)).size, [contacts]);
  const note = t("whoCounts", {
    teams: t("teamCount", { count: teams }),
    owners: t("ownerCount", { count: owners }),
  });
  return (
    <section className={styles.panel} aria-label={t("whoToTell")}>
      <div className={styles.heading}>
        <h2>{t("whoToTell")}</h2>
        {contacts.length > 0 && <span className={styles.note}>{note}</span>}
      </div>
      {contacts.length === 0 && <p className={styles.nothing}>{t("nobodyToTell")}</p>}
      <ul className={styles.rows}>
        {contacts.map(({ team, owners: names, cis }) => {
          const Picture = team === null ? IconUser : IconUsers;
          const parts = (
            <>
              <Picture size={15} stroke={1.5} aria-hidden />
              <MiddleEllipsis text={team ?? t("ownersOnly")} className={styles.strong ?? ""} />
              <span className={styles.quiet} title={names.join(", ")}>
                {names.join(", ")}
              </span>
              <span className={styles.number}>{t("teamCis", { count: cis, formatted: formatNumber(cis) })}</span>
            </>
          );
          return (
            <li key={team ?? ""}>
              {team === null ? (
                <div className={styles.row}>{parts}</div>
              ) : (
                <button type="button" className={styles.row} onClick={() => onOpenTeam(team)}>
                  {parts}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
