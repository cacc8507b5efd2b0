import clsx from "clsx";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../components/format";
import type { FigureView } from "../../ipc/bindings";
import styles from "./health.module.css";
import { shareText } from "./share-text";
import { SparkLine } from "./spark-line";
import type { TrendValue } from "./trend-line";

/** A figure: how many, of how many, and how it went. Pressed, it shows the list behind it. */
export function FigureRow({
  figure: { check, count, of },
  values,
  isChosen,
  onChoose,
}: {
  figure: FigureView;
  values: readonly TrendValue[];
  isChosen: boolean;
  onChoose: () => void;
}) {
  const { t } = useTranslation("health");
  return (
    <button type="button" className={clsx(styles.row, count === 0 && styles.clean)} aria-current={isChosen} onClick={onChoose}>
      <span className={styles.name}>
        <span>{t(`check.${check}`)}</span>
      </span>
      <span className={styles.number}>{formatNumber(count)}</span>
      <span className={clsx(styles.number, styles.quiet)}>{formatNumber(of)}</span>
      <span className={clsx(styles.number, styles.quiet)}>{shareText(count, of)}</span>
      <span className={styles.trend}>
        <SparkLine values={values} />
      </span>
    </button>
  );
}
