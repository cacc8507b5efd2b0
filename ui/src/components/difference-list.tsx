import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { AttributeChangeView, ChangeKindView } from "../ipc/bindings";
import { useModelIndex } from "../ipc/model-index";
import { ChangeMark } from "./change-mark";
import { ClassIcon } from "./class-icon";
import type { DifferenceItem } from "./difference-items";
import styles from "./difference-list.module.css";
import { MiddleEllipsis } from "./middle-ellipsis";
import { useValueWords } from "./value-words";

/** Height of a line, in pixels. */
const LINE = 28;
/** Lines before the end at which more are asked for. */
const AHEAD = 20;
/** Longest value told whole. */
const LONGEST = 200;

/** What differs, attribute by attribute; only the lines in sight are in the document. */
export function DifferenceList({
  label,
  items,
  labelOf,
  onSelect,
  onEnd,
}: {
  label: string;
  items: readonly DifferenceItem[];
  /** The word for an attribute. */
  labelOf: (attribute: string) => string;
  /** A CI was pressed. */
  onSelect: (ci: number) => void;
  /** The end is in sight: more is wanted, if there is more. */
  onEnd: () => void;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 10,
  });
  const shown = lines.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const nearEnd = items.length > 0 && last >= items.length - AHEAD;
  useEffect(() => {
    if (nearEnd) onEnd();
  }, [nearEnd, items.length, onEnd]);
  return (
    <div ref={scroller} role="group" aria-label={label} tabIndex={0} className={styles.list}>
      <ul className={styles.lines} style={{ blockSize: lines.getTotalSize() }}>
        {shown.map(({ index, start, key }) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            <li
              key={key}
              ref={lines.measureElement}
              data-index={index}
              className={item.kind === "heading" ? styles.heading : styles.line}
              style={{ transform: `translateY(${start}px)` }}
            >
              <Line item={item} labelOf={labelOf} onSelect={onSelect} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Line({
  item,
  labelOf,
  onSelect,
}: {
  item: DifferenceItem;
  labelOf: (attribute: string) => string;
  onSelect: (ci: number) => void;
}) {
  const { types } = useModelIndex();
  switch (item.kind) {
    case "heading":
      return (
        <>
          <strong>{item.text}</strong>
          <span>{item.note}</span>
        </>
      );
    case "ci": {
      const { what, key, name, class: classId, changes, id } = item.row;
      return (
        <>
          <ChangeMark what={what} />
          <button type="button" className={styles.subject} data-what={what} onClick={() => onSelect(id)}>
            <ClassIcon classId={classId} size={15} />
            <MiddleEllipsis text={name} className={styles.name} />
            <span className={styles.key}>{key}</span>
          </button>
          <Changes what={what} changes={changes} labelOf={labelOf} />
        </>
      );
    }
    case "subject": {
      const { what, subject, ci, changes } = item.row;
      return (
        <>
          <ChangeMark what={what} />
          {ci === null ? (
            <span className={styles.subject} data-what={what}>
              <MiddleEllipsis text={subject} className={styles.name} />
            </span>
          ) : (
            <button type="button" className={styles.subject} data-what={what} onClick={() => onSelect(ci)}>
              <MiddleEllipsis text={subject} className={styles.name} />
            </button>
          )}
          <Changes what={what} changes={changes} labelOf={labelOf} />
        </>
      );
    }
    case "relationship": {
      const { what, source, kind, target, sourceId, group, changes } = item.row;
      return (
        <>
          <ChangeMark what={what} />
          <button type="button" className={styles.subject} data-what={what} onClick={() => onSelect(sourceId)}>
            <MiddleEllipsis text={`${source} ${types.get(kind)?.label ?? kind} ${target}`} className={styles.name} />
            {group !== null && group !== "-" && <span className={styles.key}>{group}</span>}
          </button>
          <Changes what={what} changes={changes} labelOf={labelOf} />
        </>
      );
    }
  }
}

function Changes({
  what,
  changes,
  labelOf,
}: {
  what: ChangeKindView;
  changes: readonly AttributeChangeView[];
  labelOf: (attribute: string) => string;
}) {
  const words = useValueWords();
  if (changes.length === 0) return null;
  const shown = (attribute: string, value: string | null) => (value === null ? null : words(attribute, value));
  return (
    <dl className={styles.changes}>
      {changes.map(({ attribute, from, to }) => (
        <div key={attribute} className={styles.change}>
          <dt title={attribute}>{labelOf(attribute)}</dt>
          <dd>
            {what === "changed" && (
              <>
                <Value value={shown(attribute, from)} /> <span aria-hidden>→</span>{" "}
              </>
            )}
            <Value value={shown(attribute, what === "removed" ? from : to)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ value }: { value: string | null }) {
  const { t } = useTranslation("common");
  if (value === null || value === "") return <em className={styles.none}>{t("noValue")}</em>;
  return <span>{value.length > LONGEST ? `${value.slice(0, LONGEST)} …` : value}</span>;
}
