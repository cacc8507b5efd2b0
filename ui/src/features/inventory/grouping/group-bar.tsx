import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button";
import { formatNumber } from "../../../components/format";
import styles from "./group-bar.module.css";
import type { Groups } from "./use-groups";

/** Says by what the list is grouped, and opens or closes all groups. */
export function GroupBar({
  groups,
  label,
  onRemove,
}: {
  groups: Groups;
  /** The word for the column. */
  label: string;
  onRemove: () => void;
}) {
  const { t } = useTranslation("inventory");
  if (groups.shown === null) return null;
  const count = groups.shown.reduce((sum, { values }) => sum + values, 0);
  return (
    <div role="group" aria-label={t("group.grouped", { column: label })} className={styles.bar}>
      <span className={styles.words}>
        {t("group.grouped", { column: label })}
        <span className={styles.count}>{t("group.count", { count, shown: formatNumber(count) })}</span>
      </span>
      <Button small look="quiet" onClick={groups.openAll}>
        {t("group.openAll")}
      </Button>
      <Button small look="quiet" onClick={groups.closeAll}>
        {t("group.closeAll")}
      </Button>
      <Button small look="quiet" onClick={onRemove}>
        {t("group.remove")}
      </Button>
    </div>
  );
}
