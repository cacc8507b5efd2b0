import { useTranslation } from "react-i18next";
import { Button } from "./button";
import { formatNumber } from "./format";
import styles from "./progress-strip.module.css";
import { useDelayed } from "./use-delayed";

/** How far a piece of work is; a total of 0 means that nobody knows. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/**
 * A thin bar at the top edge of the panel whose content is being worked on, with Cancel.
 * Shows nothing for the first 200 ms. The panel needs `position: relative`.
 */
export function ProgressStrip({
  active,
  label,
  progress,
  onCancel,
}: {
  active: boolean;
  label?: string;
  progress?: Progress;
  onCancel?: () => void;
}) {
  const { t } = useTranslation();
  if (!useDelayed(active)) return null;
  const known = progress !== undefined && progress.total > 0;
  const counted = known
    ? t("progress.counted", {
        done: formatNumber(progress.done),
        total: formatNumber(progress.total),
      })
    : "";
  const name = label ?? t("progress.working");
  return (
    <div className={styles.strip}>
      <div
        className={styles.track}
        role="progressbar"
        aria-label={name}
        {...(known
          ? { "aria-valuemin": 0, "aria-valuemax": progress.total, "aria-valuenow": progress.done }
          : {})}
      >
        <div
          className={known ? styles.bar : styles.unknown}
          {...(known ? { style: { inlineSize: `${(100 * progress.done) / progress.total}%` } } : {})}
        />
      </div>
      {(label !== undefined || onCancel !== undefined) && (
        <div className={styles.words}>
          <span>{name}</span>
          {counted !== "" && <span className={styles.counted}>{counted}</span>}
          {onCancel !== undefined && (
            <Button small onClick={onCancel}>
              {t("cancel")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
