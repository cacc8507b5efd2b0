import { IconArrowDown, IconArrowUp, IconColumns } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button";
import { Checkbox } from "../../components/checkbox";
import { formatNumber } from "../../components/format";
import { Popover } from "../../components/popover";
import { TextField } from "../../components/text-field";
import type { ModelIndex } from "../../ipc/model-index";
import { type ColumnState, FIXED_COLUMNS, moveColumn, toggleColumn } from "./column-state";
import styles from "./columns-panel.module.css";

/** Chooses which columns show and in which order. */
export function ColumnsPanel({
  columns,
  index,
  labelOf,
  onChange,
  onReset,
}: {
  columns: ColumnState;
  index: ModelIndex;
  labelOf: (column: string) => string;
  onChange: (next: (state: ColumnState) => ColumnState) => void;
  onReset: () => void;
}) {
  const { t } = useTranslation("inventory");
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState("");
  const all = [...FIXED_COLUMNS, ...index.attributes.keys()];
  const matching = (column: string) => labelOf(column).toLowerCase().includes(words.toLowerCase());
  const shown = columns.shown.filter(matching);
  const more = all.filter((column) => !columns.shown.includes(column) && matching(column));
  const toggle = (column: string) => onChange((state) => toggleColumn(state, column));
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={t("columnsPanel")}
      width={280}
      trigger={
        <Button look="quiet" icon={IconColumns} onClick={() => setOpen(!open)}>
          {t("columns", {
            shown: formatNumber(columns.shown.length),
            all: formatNumber(all.length),
          })}
        </Button>
      }
    >
      <div className={styles.panel}>
        <TextField
          small
          data-autofocus
          aria-label={t("columnsFind")}
          placeholder={t("columnsFind")}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <div className={styles.list}>
          {shown.length > 0 && <h2 className={styles.heading}>{t("columnsShown")}</h2>}
          {shown.map((column) => (
            <div key={column} className={styles.row}>
              <label className={styles.choice}>
                <Checkbox
                  checked
                  disabled={column === "key"}
                  onChange={() => toggle(column)}
                />
                <span className={styles.label}>{labelOf(column)}</span>
              </label>
              <button
                type="button"
                className={styles.move}
                aria-label={t("moveUp", { column: labelOf(column) })}
                onClick={() => onChange((state) => moveColumn(state, column, -1))}
              >
                <IconArrowUp size={14} stroke={1.5} aria-hidden />
              </button>
              <button
                type="button"
                className={styles.move}
                aria-label={t("moveDown", { column: labelOf(column) })}
                onClick={() => onChange((state) => moveColumn(state, column, 1))}
              >
                <IconArrowDown size={14} stroke={1.5} aria-hidden />
              </button>
            </div>
          ))}
          {more.length > 0 && <h2 className={styles.heading}>{t("columnsMore")}</h2>}
          {more.map((column) => (
            <div key={column} className={styles.row}>
              <label className={styles.choice}>
                <Checkbox checked={false} onChange={() => toggle(column)} />
                <span className={styles.label}>{labelOf(column)}</span>
              </label>
            </div>
          ))}
          {shown.length + more.length === 0 && <p className={styles.none}>{t("columnsNone")}</p>}
        </div>
        <Button small look="quiet" onClick={onReset}>
          {t("columnsUsual")}
        </Button>
      </div>
    </Popover>
  );
}
