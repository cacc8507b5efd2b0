import { useTranslation } from "react-i18next";
import { Criticality, isCriticality } from "../../components/criticality";
import { formatDay, formatInstant, numberText } from "../../components/format";
import { MiddleEllipsis } from "../../components/middle-ellipsis";
import type { AttributeKind, AttributeView } from "../../ipc/bindings";
import styles from "./overview.module.css";

/** Longest text shown whole; a longer one is shortened in the middle. */
const WHOLE = 400;

/** Kinds of values that are numbers. */
const NUMBERS: ReadonlySet<AttributeKind | undefined> = new Set(["integer", "decimal"]);

/** A value of a CI as it is read. */
export function AttributeValue({
  id,
  value,
  attribute,
}: {
  id: string;
  value: string | null;
  attribute: AttributeView | undefined;
}) {
  const { t } = useTranslation("inspector");
  if (value === null) return <em className={styles.missing}>{t("missing")}</em>;
  if (id === "criticality" && isCriticality(value)) return <Criticality level={value} />;
  switch (attribute?.kind) {
    case "boolean":
      return value === "true" ? t("yes") : t("no");
    case "date":
      return <span title={value}>{formatDay(value)}</span>;
    case "timestamp":
      return <span title={value}>{formatInstant(value)}</span>;
    case "list":
      return <span className={styles.text}>{value.split(";").join(", ")}</span>;
    default:
      break;
  }
  if (value.length > WHOLE) return <MiddleEllipsis text={value} />;
  return (
    <span className={styles.text}>
      {NUMBERS.has(attribute?.kind) ? numberText(value) : value}
      {attribute?.unit != null && <span className={styles.unit}> {attribute.unit}</span>}
    </span>
  );
}
