import { useTranslation } from "react-i18next";
import styles from "./rank-change.module.css";

/** By how many places a cause went up or down since the question before, or that it is new. */
export function RankChange({ moved }: { moved: number | null }) {
  const { t } = useTranslation("rootCause");
  if (moved === null) return <span className={styles.change}>{t("causes.fresh")}</span>;
  const way = moved > 0 ? "up" : "down";
  const count = Math.abs(moved);
  return (
    <span className={styles.change} title={t(`causes.${way}Words`, { count })}>
      <span aria-hidden>{t(`causes.${way}`, { count: count })}</span>
      <span className={styles.unseen}>{t(`causes.${way}Words`, { count })}</span>
    </span>
  );
}
