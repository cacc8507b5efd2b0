import { IconDatabase } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { formatInstant, formatWhen } from "../../components/format";
import { MiddleEllipsis } from "../../components/middle-ellipsis";
import type { RecentWorkspace } from "../../ipc/bindings";
import styles from "./recent-list.module.css";

/** Workspaces shown. */
const LIMIT = 5;

/** Workspaces opened before, newest first. */
export function RecentList({
  recent,
  onOpen,
  onChoose,
}: {
  recent: readonly RecentWorkspace[];
  onOpen: (path: string) => void;
  onChoose: () => void;
}) {
  const { t } = useTranslation("start");
  return (
    <section className={styles.recent}>
      <div className={styles.head}>
        <h2>{t("recent")}</h2>
        <button type="button" className={styles.other} onClick={onChoose}>
          {t("openOther")}
        </button>
      </div>
      {recent.length === 0 && <p className={styles.none}>{t("noRecent")}</p>}
      <ul>
        {recent.slice(0, LIMIT).map(({ name, path, openedAt }) => (
          <li key={path}>
            <button type="button" className={styles.workspace} onClick={() => onOpen(path)}>
              <IconDatabase size={16} stroke={1.5} aria-hidden />
              <span className={styles.words}>
                <span className={styles.name}>
                  <MiddleEllipsis text={name} />
                </span>
                <MiddleEllipsis text={folders(path)} className={styles.path ?? ""} />
              </span>
              <span className={styles.when} title={formatInstant(openedAt)}>
                {formatWhen(openedAt)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The last folders of a path and its file, as one reads them. */
function folders(path: string): string {
  const parts = path.split(/[/\\]/u).filter((part) => part !== "");
  return parts.slice(-3).join(" › ");
}
