import { useTranslation } from "react-i18next";
import { formatNumber } from "../../components/format";
import { Kbd } from "../../components/kbd";
import styles from "./palette.module.css";

/** Which keys do what, and how many lines there are. */
export function PaletteFooter({
  shown,
  found,
  canFail,
}: {
  shown: number;
  found: number;
  canFail: boolean;
}) {
  const { t } = useTranslation("palette");
  const counted =
    found > shown
      ? t("counted", { shown: formatNumber(shown), total: formatNumber(found) })
      : t("countedAll", { count: shown });
  return (
    <div className={styles.footer}>
      <span className={styles.hint}>
        <Kbd shortcut="Enter" /> {t("open")}
      </span>
      <span className={styles.hint}>
        <Kbd shortcut="Mod+Enter" /> {t("openInNewTab")}
      </span>
      {canFail && (
        <span className={styles.hint}>
          <Kbd shortcut="Mod+I" /> {t("failIt")}
        </span>
      )}
      <span className={styles.counted} role="status">
        {counted}
      </span>
    </div>
  );
}
