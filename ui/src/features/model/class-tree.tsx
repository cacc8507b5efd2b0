import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ClassIcon } from "../../components/class-icon";
import { formatNumber } from "../../components/format";
import type { ClassView } from "../../ipc/bindings";
import { type ClassRow, classRows } from "./class-tree-rows";
import styles from "./model.module.css";

/** The tree of classes with how many CIs are of each. One stop for Tab; arrows move, open and fold. */
export function ClassTree({
  classes,
  words,
  chosen,
  onChoose,
}: {
  classes: readonly ClassView[];
  words: string;
  chosen: string | null;
  onChoose: (id: string) => void;
}) {
  const { t } = useTranslation("model");
  const tree = useRef<HTMLDivElement>(null);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const rows = classRows(classes, folded, words);
  const at = rows.findIndex(({ entry }) => entry.id === chosen);
  useEffect(() => {
    tree.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  const fold = (id: string, isFolded: boolean) => {
    const next = new Set(folded);
    if (isFolded) next.add(id);
    else next.delete(id);
    setFolded(next);
  };
  const goTo = (row: ClassRow | undefined) => {
    if (row === undefined) return;
    onChoose(row.entry.id);
    tree.current?.querySelector<HTMLElement>(`[data-class="${row.entry.id}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[at];
    const parent = rows.find(({ entry }) => entry.id === row?.entry.parent);
    switch (event.key) {
      case "ArrowDown":
        goTo(rows[at + 1]);
        break;
      case "ArrowUp":
        goTo(rows[at - 1]);
        break;
      case "Home":
        goTo(rows[0]);
        break;
      case "End":
        goTo(rows.at(-1));
        break;
      case "ArrowRight":
        if (row?.hasChildren === true && !row.isOpen) fold(row.entry.id, false);
        else if (row?.hasChildren === true) goTo(rows[at + 1]);
        break;
      case "ArrowLeft":
        if (row?.hasChildren === true && row.isOpen) fold(row.entry.id, true);
        else goTo(parent);
        break;
      default:
        return;
    }
    event.preventDefault();
  };
  if (rows.length === 0) return <p className={styles.nothing}>{t("nothingFound")}</p>;
  return (
    <div ref={tree} role="tree" aria-label={t("section.classes")} className={styles.tree} onKeyDown={onKeyDown}>
      {rows.map(({ entry, level, hasChildren, isOpen }, line) => (
        <div
          key={entry.id}
          role="treeitem"
          aria-level={level}
          aria-selected={entry.id === chosen}
          {...(hasChildren ? { "aria-expanded": isOpen } : {})}
          tabIndex={line === Math.max(at, 0) ? 0 : -1}
          data-class={entry.id}
          className={styles.item}
          style={{ paddingInlineStart: 4 + (level - 1) * 16 }}
          onClick={() => onChoose(entry.id)}
        >
          <span
            className={styles.twist}
            aria-hidden
            onClick={(event) => {
              if (!hasChildren) return;
              event.stopPropagation();
              fold(entry.id, isOpen);
            }}
          >
            {hasChildren && (isOpen ? <IconChevronDown size={14} stroke={1.5} /> : <IconChevronRight size={14} stroke={1.5} />)}
          </span>
          <ClassIcon classId={entry.id} />
          <span className={styles.name} title={entry.label}>
            {entry.label}
          </span>
          {entry.isAbstract ? <span className={styles.quiet}>{t("abstract")}</span> : <span className={styles.count}>{entry.cis === 0 ? "" : formatNumber(entry.cis)}</span>}
        </div>
      ))}
    </div>
  );
}
