import { useTranslation } from "react-i18next";
import { ClassIcon } from "../../components/class-icon";
import { Criticality, isCriticality } from "../../components/criticality";
import { numberText } from "../../components/format";
import { MiddleEllipsis } from "../../components/middle-ellipsis";
import { Mono } from "../../components/mono";
import { StatusPill } from "../../components/status-pill";
import type { InventoryRow } from "../../ipc/bindings";
import { classLabel, type ModelIndex } from "../../ipc/model-index";
import type { Column } from "./columns";
import styles from "./grid.module.css";

/** What a cell shows of a CI. */
export function GridCell({
  row,
  column,
  index,
}: {
  row: InventoryRow;
  column: Column;
  index: ModelIndex;
}) {
  const { ci } = row;
  switch (column.id) {
    case "key":
      return (
        <Mono className={styles.key}>
          <MiddleEllipsis text={ci.key} />
        </Mono>
      );
    case "name":
      return (
        <>
          <ClassIcon classId={ci.class} size={15} />
          <MiddleEllipsis text={ci.name} className={styles.name} />
        </>
      );
    case "class":
      return <span className={styles.value}>{classLabel(index, ci.class)}</span>;
    case "status":
      return <StatusPill status={ci.status} />;
    default:
      return <AttributeCell row={row} column={column} index={index} />;
  }
}

function AttributeCell({
  row,
  column,
  index,
}: {
  row: InventoryRow;
  column: Column;
  index: ModelIndex;
}) {
  const { t } = useTranslation("inventory");
  const value = column.cell === null ? null : (row.cells[column.cell] ?? null);
  if (value === null) {
    const expected = column.attribute?.recommended === true || column.attribute?.required === true;
    const belongs = index.classes.get(row.ci.class)?.attributes.includes(column.id) ?? false;
    return expected && belongs ? <em className={styles.missing}>{t("missing")}</em> : null;
  }
  if (column.id === "criticality" && isCriticality(value)) return <Criticality level={value} />;
  return <MiddleEllipsis text={column.right ? numberText(value) : value} className={styles.value} />;
}
