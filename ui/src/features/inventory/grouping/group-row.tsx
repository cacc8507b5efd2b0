import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import clsx from "clsx";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { Criticality, isCriticality } from "../../../components/criticality";
import { formatNumber, numberText } from "../../../components/format";
import { StatusPill } from "../../../components/status-pill";
import { modelWord } from "../../../locales/model-words";
import gridStyles from "../grid.module.css";
import styles from "./group-row.module.css";
import type { ShownGroup } from "./use-groups";

const STATUSES = ["planned", "live", "maintenance", "retired"] as const;

/** The head of a group: its value, and how many CIs have it. */
export const GroupRow = memo(function GroupRow({
  id,
  position,
  group,
  column,
  label,
  columns,
  open,
  active,
  onTurn,
}: {
  id: string;
  /** Its place in the grid, from 0. */
  position: number;
  group: ShownGroup;
  /** Id of the column that is grouped by. */
  column: string;
  /** Its word. */
  label: string;
  /** How many columns it spans. */
  columns: number;
  open: boolean;
  active: boolean;
  onTurn: (position: number) => void;
}) {
  const { t } = useTranslation("inventory");
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <div
      role="row"
      aria-rowindex={position + 2}
      aria-level={1}
      aria-expanded={open}
      className={clsx(gridStyles.row, styles.row)}
      onClick={() => onTurn(position)}
    >
      <div
        id={id}
        role="gridcell"
        aria-colspan={columns + 1}
        className={clsx(styles.cell, active && styles.active)}
      >
        <Chevron size={15} stroke={1.5} aria-hidden />
        <span className={styles.value}>
          <GroupValue group={group} column={column} label={label} />
        </span>
        <span className={styles.count}>
          {t("found", { count: group.cis, shown: formatNumber(group.cis) })}
        </span>
      </div>
    </div>
  );
});

function GroupValue({
  group: { value, values },
  column,
  label,
}: {
  group: ShownGroup;
  column: string;
  label: string;
}) {
  const { t } = useTranslation("inventory");
  if (values > 1) return <em>{t("group.further", { count: values, shown: formatNumber(values) })}</em>;
  if (value === null) return <em>{t("group.without", { column: label })}</em>;
  const status = column === "status" ? STATUSES.find((one) => one === value) : undefined;
  if (status !== undefined) return <StatusPill status={status} />;
  if (column === "criticality" && isCriticality(value)) return <Criticality level={value} />;
  return column === "class" ? modelWord(value) : numberText(value);
}
