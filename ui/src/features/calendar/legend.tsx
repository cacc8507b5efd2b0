import clsx from "clsx";
import { useTranslation } from "react-i18next";
import styles from "./calendar-view.module.css";
import marks from "./marks.module.css";

const MARKS = ["planned", "moving", "done", "freeze", "window", "joint"] as const;

/** What the marks of the calendar mean. */
export function Legend() {
  const { t } = useTranslation("calendar");
  return (
    <div className={styles.legend} role="group" aria-label={t("legend")}>
      {MARKS.map((mark) => (
        <span key={mark} className={styles.mark}>
          <span className={clsx(styles.swatch, marks[mark])} aria-hidden />
          {t(`mark.${mark}`)}
        </span>
      ))}
    </div>
  );
}
