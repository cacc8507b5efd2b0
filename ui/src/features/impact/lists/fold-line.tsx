import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../components/format";
import { StateIcon } from "../../../components/state-icon";
import styles from "./fold-line.module.css";

/** The line behind whose count the CIs at risk are folded. The row around it does the unfolding. */
export function FoldLine({
  count,
  unfolded,
  columns,
}: {
  count: number;
  unfolded: boolean;
  columns: number;
}) {
  const { t } = useTranslation("impact");
  const Chevron = unfolded ? IconChevronDown : IconChevronRight;
  return (
    <div role="gridcell" aria-colspan={columns} className={styles.cell}>
      <button type="button" tabIndex={-1} aria-expanded={unfolded} className={styles.fold}>
        <StateIcon state="at_risk" />
        <span>{t("fold", { count, formatted: formatNumber(count) })}</span>
        <span className={styles.note}>{t("foldNote")}</span>
        <Chevron size={14} stroke={1.5} aria-hidden />
      </button>
    </div>
  );
}
