import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { MeasureKind } from "../../../components/views";
import styles from "./measure-page.module.css";

/** A measure: how it is defined, all together as one number, what is drawn, and the records behind at the right. */
export function MeasurePage({
  about,
  headline,
  isAll,
  onAll,
  aside = null,
  children,
  behind,
}: {
  about: MeasureKind;
  headline: string;
  /** All together is what is looked behind. */
  isAll: boolean;
  onAll: () => void;
  /** Records that could not be measured, which can be looked behind too. */
  aside?: { readonly words: string; readonly isChosen: boolean; readonly run: () => void } | null;
  children: ReactNode;
  behind: ReactNode;
}) {
  const { t } = useTranslation("measures");
  return (
    <div className={styles.page}>
      <div className={styles.measure}>
        <div className={styles.head}>
          <button type="button" className={styles.headline} aria-pressed={isAll} onClick={onAll}>
            {headline}
          </button>
          <p className={styles.defined}>{t(`defined.${about}`)}</p>
          {aside !== null && (
            <button type="button" className={styles.headline} aria-pressed={aside.isChosen} onClick={aside.run}>
              {aside.words}
            </button>
          )}
        </div>
        {children}
      </div>
      {behind}
    </div>
  );
}
