import { type Icon, IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button";
import { Checkbox } from "../../components/checkbox";
import { formatNumber } from "../../components/format";
import { Popover } from "../../components/popover";
import { useModelIndex } from "../../ipc/model-index";
import styles from "./relation-filter.module.css";
import type { TypeOnMap } from "./type-filter";

/** Switches the relationship types on the map on and off. */
export function RelationFilter({
  types,
  onType,
  icon,
}: {
  types: readonly TypeOnMap[];
  onType: (kind: string, drawn: boolean) => void;
  icon: Icon;
}) {
  const { t } = useTranslation("map");
  const model = useModelIndex();
  const [open, setOpen] = useState(false);
  const drawn = types.filter((type) => type.drawn).length;
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={t("relationsLabel")}
      width={260}
      trigger={
        <Button look="quiet" icon={icon} aria-label={t("relations", { drawn, all: types.length })} onClick={() => setOpen(!open)}>
          {t("relationsShort", { drawn, all: types.length })}
          <IconChevronDown size={14} stroke={1.5} aria-hidden />
        </Button>
      }
    >
      <div className={styles.types} role="group" aria-label={t("relationsLabel")}>
        {types.length === 0 && <p className={styles.none}>{t("relationsNone")}</p>}
        {types.map((type) => (
          <label key={type.kind} className={styles.type}>
            <Checkbox checked={type.drawn} onChange={(event) => onType(type.kind, event.target.checked)} />
            <span className={styles.name}>{model.types.get(type.kind)?.label ?? type.kind}</span>
            <span className={styles.count}>{formatNumber(type.count)}</span>
          </label>
        ))}
      </div>
    </Popover>
  );
}
