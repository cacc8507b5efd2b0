import { useTranslation } from "react-i18next";
import { allCommands, type CommandGroup } from "../components/command-registry";
import { Dialog } from "../components/dialog";
import { Kbd } from "../components/kbd";
import styles from "./shortcut-sheet.module.css";

const GROUPS: readonly CommandGroup[] = ["go", "ci", "view", "edit", "workspace", "help"];

/** All shortcuts, by group, from the registry of commands. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("app");
  const commands = allCommands().filter((command) => command.shortcut !== undefined);
  return (
    <Dialog label={t("shortcuts")} onClose={onClose} className={styles.sheet ?? ""}>
      <h2 className={styles.title}>{t("shortcuts")}</h2>
      <div className={styles.groups} tabIndex={0} role="group" aria-label={t("shortcuts")}>
        {GROUPS.map((group) => {
          const members = commands.filter((command) => command.group === group);
          if (members.length === 0) return null;
          return (
            <section key={group} className={styles.group}>
              <h3>{t(`group.${group}`)}</h3>
              <ul>
                {members.map(({ id, label, shortcut }) => (
                  <li key={id} className={styles.row}>
                    <span>{label}</span>
                    <Kbd shortcut={shortcut ?? ""} />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </Dialog>
  );
}
