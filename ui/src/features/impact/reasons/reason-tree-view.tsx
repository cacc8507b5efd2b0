import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import type { CiId } from "../../../components/ids";
import type { ExplanationLine } from "../../../ipc/bindings";
import { treeKey } from "./reason-keys";
import { ReasonLine } from "./reason-line";
import { linesAbove, reasonRows, unfoldedRows } from "./reason-tree";
import styles from "./reason-tree-view.module.css";
import { useReasonText } from "./use-reason-text";

/** The tree of reasons, from the CI asked about down to the failed ones; worked by the keys of any tree. */
export function ReasonTreeView({
  label,
  lines,
  selected,
  onSelect,
}: {
  label: string;
  lines: readonly ExplanationLine[];
  selected: CiId | null;
  onSelect: (ci: CiId) => void;
}) {
  const text = useReasonText();
  const tree = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => reasonRows(lines), [lines]);
  const [folded, setFolded] = useState<ReadonlySet<number>>(new Set());
  const [current, setCurrent] = useState(0);
  const shown = useMemo(() => unfoldedRows(rows, folded), [rows, folded]);
  const at = shown.some((row) => row.line === current) ? current : 0;

  const fold = (line: number, folds: boolean) => {
    const next = new Set(folded);
    if (folds) next.add(line);
    else next.delete(line);
    setFolded(next);
  };
  const goTo = (line: number) => {
    const next = new Set(folded);
    for (const above of linesAbove(rows, line)) next.delete(above);
    setFolded(next);
    setCurrent(line);
    // The row may only come with this change.
    requestAnimationFrame(() => tree.current?.querySelector<HTMLElement>(`[data-line="${line}"]`)?.focus());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = shown.find((one) => one.line === at);
    if (row !== undefined && (event.key === "Enter" || event.key === " ")) {
      const { words } = row;
      if (words.kind === "shownAbove" || words.kind === "linkShownAbove") goTo(words.line);
      else onSelect(row.ci.id);
    } else {
      const act = treeKey(event.key, shown, at, folded);
      if (act === null) return;
      if (act.act === "focus") goTo(act.line);
      else fold(act.line, act.act === "fold");
    }
    event.preventDefault();
  };

  return (
    <div ref={tree} role="tree" aria-label={label} className={styles.tree} onKeyDown={onKeyDown}>
      {shown.map((row) => (
        <ReasonLine
          key={row.line}
          row={row}
          text={text}
          current={row.line === at}
          selected={row.ci.id === selected && row.level > 1}
          folded={folded.has(row.line)}
          onFold={(folds) => fold(row.line, folds)}
          onGoTo={goTo}
          onSelect={() => {
            setCurrent(row.line);
            onSelect(row.ci.id);
          }}
        />
      ))}
    </div>
  );
}
