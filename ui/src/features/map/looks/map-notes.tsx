import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import styles from "./looks.module.css";

/** What is not on the map, or only faintly, with the way to have it back; nothing where all is there. */
export function MapNotes({
  hidden,
  faded,
  missing,
  onShowHidden,
  onShowFaded,
}: {
  hidden: number;
  faded: number;
  missing: number;
  onShowHidden: () => void;
  onShowFaded: () => void;
}) {
  const { t } = useTranslation("mapLooks");
  if (hidden + faded + missing === 0) return null;
  return (
    <div className={styles.notes} role="status" aria-label={t("notes.label")}>
      {missing > 0 && <span>{t("notes.missing", { count: missing })}</span>}
      {hidden > 0 && (
        <span>
          {t("notes.hidden", { count: hidden })}
          <Button small look="quiet" onClick={onShowHidden}>
            {t("notes.showHidden")}
          </Button>
        </span>
      )}
      {faded > 0 && (
        <span>
          {t("notes.faded", { count: faded })}
          <Button small look="quiet" onClick={onShowFaded}>
            {t("notes.showFaded")}
          </Button>
        </span>
      )}
    </div>
  );
}
