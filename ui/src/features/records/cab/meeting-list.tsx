import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { formatPlanned } from "../../../components/format-span";
import { IconButton } from "../../../components/icon-button";
import type { CabMeetingView } from "../../../ipc/bindings";
import styles from "./cab-view.module.css";

/** The meetings: those to come, the next one first, then those that were held, the latest first. */
export function MeetingList({
  meetings,
  shown,
  now,
  onShow,
  onNew,
}: {
  meetings: readonly CabMeetingView[];
  shown: string | null;
  /** The present moment. */
  now: number;
  onShow: (name: string) => void;
  onNew: () => void;
}) {
  const { t } = useTranslation("records");
  const isToCome = ({ at }: CabMeetingView) => Date.parse(at) >= now;
  const parts = [
    { heading: t("cab.toCome"), meetings: meetings.filter(isToCome) },
    { heading: t("cab.past"), meetings: meetings.filter((one) => !isToCome(one)).toReversed() },
  ];
  return (
    <nav className={styles.list} aria-label={t("cab.title")}>
      <div className={styles.listHead}>
        <h2>{t("cab.title")}</h2>
        <IconButton icon={IconPlus} label={t("cab.new")} onClick={onNew} />
      </div>
      {parts
        .filter((part) => part.meetings.length > 0)
        .map((part) => (
          <section key={part.heading}>
            <h3>{part.heading}</h3>
            <ul>
              {part.meetings.map(({ name, at, agenda }) => (
                <li key={name}>
                  <button type="button" className={styles.entry} title={name} aria-current={name === shown} onClick={() => onShow(name)}>
                    <strong>{name}</strong>
                    <span className={styles.quiet}>
                      {formatPlanned(at)} · {t("cab.changes", { count: agenda.length })}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </nav>
  );
}
