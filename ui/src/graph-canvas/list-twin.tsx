import { useVirtualizer } from "@tanstack/react-virtual";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { MiddleEllipsis } from "../components/middle-ellipsis";
import { StateIcon } from "../components/state-icon";
import { type ListRow, listRows } from "./list-rows";
import styles from "./list-twin.module.css";
import { detailLine } from "./node-size";
import type { Scene } from "./scene";
import { SceneIcon } from "./scene-icon";

const rowHeight = 26;

/** The same scene as a tree: every node, and under it what it needs and what needs it. Selection is that of the canvas. */
export function ListTwin({
  scene,
  selection,
  onSelect,
  onOpen,
}: {
  scene: Scene;
  selection: ReadonlySet<string>;
  onSelect: (ids: readonly string[], primary: string | null) => void;
  onOpen?: (id: string) => void;
}) {
  const { t } = useTranslation(["canvas", "common"]);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState(0);
  const rows = useMemo(() => listRows(scene, open), [scene, open]);
  const scroller = useRef<HTMLDivElement>(null);
  const name = useId();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const selected = selection.size === 1 ? [...selection][0] : undefined;
  useEffect(() => {
    const index = rows.findIndex((row) => row.kind === "node" && row.id === selected);
    if (index < 0) return;
    setAt(index);
    virtual.scrollToIndex(index);
    // Only a new selection moves the list; opening a row must not.
  }, [selected]);

  const setRowOpen = (id: string, wanted: boolean): void => {
    const next = new Set(open);
    if (wanted) next.add(id);
    else next.delete(id);
    setOpen(next);
  };
  const go = (index: number): void => {
    const row = rows[index];
    if (row === undefined) return;
    setAt(index);
    virtual.scrollToIndex(index);
    onSelect([row.node.id], row.node.id);
  };
  const key = (event: KeyboardEvent): void => {
    const row = rows[at];
    if (row === undefined) return;
    const act = actOf(event.key, row, at, rows);
    if (act === null) return;
    event.preventDefault();
    if (act === "open") setRowOpen(row.id, true);
    else if (act === "close") setRowOpen(row.id, false);
    else if (act === "enter") onOpen?.(row.node.id);
    else go(act);
  };

  return (
    <div
      ref={scroller}
      className={styles.list}
      role="tree"
      aria-label={t("canvas:list.label")}
      aria-activedescendant={rows[at] === undefined ? undefined : `${name}-${at}`}
      tabIndex={0}
      onKeyDown={key}
    >
      <div role="presentation" style={{ blockSize: virtual.getTotalSize(), position: "relative" }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            <div
              key={row.id}
              id={`${name}-${item.index}`}
              role="treeitem"
              aria-level={row.kind === "node" ? 1 : 2}
              aria-selected={selection.has(row.node.id)}
              {...(row.kind === "node" && row.joined > 0 ? { "aria-expanded": row.open } : {})}
              className={styles.row}
              data-joined={row.kind === "joined" || undefined}
              data-current={item.index === at || undefined}
              style={{ transform: `translateY(${item.start}px)` }}
              onClick={() => go(item.index)}
              onDoubleClick={() => onOpen?.(row.node.id)}
            >
              {row.kind === "node" ? (
                <span
                  className={styles.twist}
                  onClick={(event) => {
                    event.stopPropagation();
                    setRowOpen(row.id, !row.open);
                  }}
                >
                  {row.joined > 0 && (row.open ? <IconChevronDown size={14} stroke={1.5} /> : <IconChevronRight size={14} stroke={1.5} />)}
                </span>
              ) : (
                <span className={styles.way}>{t(`canvas:list.${row.way}`)}</span>
              )}
              <SceneIcon name={row.node.icon} />
              <MiddleEllipsis text={row.node.name} className={styles.name ?? ""} />
              <span className={styles.detail}>{detailLine(row.node).slice(0, 60)}</span>
              {row.node.state !== undefined && <StateIcon state={row.node.state} labelled />}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** What a key does in the tree: go to a row, open or close this one, or enter it. */
function actOf(key: string, row: ListRow, at: number, rows: readonly ListRow[]): number | "open" | "close" | "enter" | null {
  switch (key) {
    case "ArrowDown":
      return Math.min(rows.length - 1, at + 1);
    case "ArrowUp":
      return Math.max(0, at - 1);
    case "Home":
      return 0;
    case "End":
      return rows.length - 1;
    case "ArrowRight":
      if (row.kind !== "node" || row.joined === 0) return null;
      return row.open ? at + 1 : "open";
    case "ArrowLeft":
      if (row.kind === "node") return row.open ? "close" : null;
      return rows.findIndex((other) => other.id === row.of);
    case "Enter":
      return "enter";
    default:
      return null;
  }
}
