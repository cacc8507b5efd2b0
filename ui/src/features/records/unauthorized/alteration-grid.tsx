import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../../components/app-actions";
import { Checkbox } from "../../../components/checkbox";
import { formatInstant } from "../../../components/format";
import { lineAfterKey } from "../../../components/line-after-key";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import { Mono } from "../../../components/mono";
import type { UnauthorizedView } from "../../../ipc/bindings";
import { originWords } from "../../../locales/changeset-words";
import { alterationWords, placeKey } from "./alteration-words";
import styles from "./unauthorized-view.module.css";
import { useOverscan } from "../../../components/printing-store";

/** Height of a row; the style sheet's `--row`. */
const ROW = 28;
/** Rows kept ready above and below those in sight. */
const OVERSCAN = 12;

/** Alterations of which only those in sight are drawn. One stop for Tab: Space ticks a row, Enter shows its CI. */
export function AlterationGrid({
  rows,
  ticked,
  onTick,
}: {
  rows: readonly UnauthorizedView[];
  ticked: ReadonlySet<string>;
  onTick: (ticked: ReadonlySet<string>) => void;
}) {
  const { t } = useTranslation("records");
  const { select } = useAppActions();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const overscan = useOverscan(OVERSCAN);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan,
    // The head takes a row of the height and stays in sight.
    scrollPaddingEnd: ROW,
  });
  const at = Math.min(current, rows.length - 1);
  const keys = rows.map(placeKey);
  const all = keys.filter((key) => ticked.has(key)).length;
  const toggle = (line: number) => {
    const key = keys[line];
    if (key === undefined) return;
    const next = new Set(ticked);
    if (!next.delete(key)) next.add(key);
    onTick(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== scroller.current) return;
    const page = Math.max(1, Math.floor(scroller.current.clientHeight / ROW) - 2);
    const next = lineAfterKey(event.key, at, rows.length, page);
    const row = rows[at];
    if (next !== null) {
      setCurrent(next);
      virtualizer.scrollToIndex(next);
    } else if (event.key === " ") toggle(at);
    else if (event.key === "a" && (event.ctrlKey || event.metaKey)) onTick(new Set(keys));
    else if (event.key === "Enter" && row !== undefined) select(row.ci);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={t("unauthorized.title")}
      aria-multiselectable
      aria-rowcount={rows.length + 1}
      aria-colcount={5}
      tabIndex={0}
      className={styles.grid}
      onKeyDown={onKeyDown}
      aria-activedescendant={`${id}-${at}`}
    >
      <div role="rowgroup" className={styles.head}>
        <div role="row" aria-rowindex={1} className={styles.row}>
          <div role="columnheader">
            <Checkbox
              aria-label={t("unauthorized.all")}
              tabIndex={-1}
              checked={all === rows.length}
              mixed={all > 0 && all < rows.length}
              onChange={(event) => onTick(event.target.checked ? new Set(keys) : new Set())}
            />
          </div>
          {(["ci", "what", "import", "when"] as const).map((column) => (
            <div key={column} role="columnheader">
              {t(`unauthorized.column.${column}`)}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          const key = keys[index];
          if (row === undefined || key === undefined) return null;
          return (
            <div
              key={key}
              id={`${id}-${index}`}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={ticked.has(key)}
              className={styles.row}
              data-current={index === at || undefined}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => {
                setCurrent(index);
                toggle(index);
              }}
            >
              <Cells row={row} isTicked={ticked.has(key)} onShow={() => select(row.ci)} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Cells({ row, isTicked, onShow }: { row: UnauthorizedView; isTicked: boolean; onShow: () => void }) {
  const { t } = useTranslation("records");
  const what = row.alterations.length === 0 ? t("unauthorized.deleted") : alterationWords(row, t("unauthorized.nothing"));
  return (
    <>
      <div role="gridcell">
        <Checkbox tabIndex={-1} aria-label={t("unauthorized.tick", { key: row.key })} checked={isTicked} readOnly />
      </div>
      <div role="gridcell">
        <button
          type="button"
          tabIndex={-1}
          className={styles.ci}
          onClick={(event) => {
            event.stopPropagation();
            onShow();
          }}
        >
          <Mono>
            <MiddleEllipsis text={row.key} />
          </Mono>
        </button>
      </div>
      <div role="gridcell" className={styles.what} title={what}>
        {what}
      </div>
      <div role="gridcell" className={styles.cut} title={originWords(row.changeset.origin)}>
        {t("unauthorized.by", { number: row.changeset.number, origin: originWords(row.changeset.origin) })}
      </div>
      <div role="gridcell">{formatInstant(row.changeset.at)}</div>
    </>
  );
}
