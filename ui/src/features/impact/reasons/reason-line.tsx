import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import clsx from "clsx";
import { useTranslation } from "react-i18next";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import { StateIcon } from "../../../components/state-icon";
import { Assumed } from "../lists/affected-cells";
import styles from "./reason-line.module.css";
import type { LinkWords, ReasonRow } from "./reason-tree";
import type { ReasonText } from "./use-reason-text";

/** Levels that are set in by a full step; deeper ones by less, so that names keep room. */
const FULL_STEPS = 8;

/** One CI of the reason tree with how it leans on those below it. */
export function ReasonLine({
  row,
  text,
  current,
  selected,
  folded,
  onFold,
  onGoTo,
  onSelect,
}: {
  row: ReasonRow;
  text: ReasonText;
  /** Whether this is the row that Tab reaches. */
  current: boolean;
  selected: boolean;
  folded: boolean;
  onFold: (folds: boolean) => void;
  onGoTo: (line: number) => void;
  onSelect: () => void;
}) {
  const { words, lead } = row;
  const assumed = isAssumed(lead) || (words.kind === "link" && isAssumed(words.link));
  const Chevron = folded ? IconChevronRight : IconChevronDown;
  return (
    <div
      role="treeitem"
      data-line={row.line}
      aria-level={row.level}
      aria-posinset={row.place}
      aria-setsize={row.siblings}
      aria-selected={selected}
      {...(row.hasChildren ? { "aria-expanded": !folded } : {})}
      tabIndex={current ? 0 : -1}
      className={clsx(styles.line, selected && styles.selected)}
      onClick={onSelect}
    >
      {row.guides.map((runsOn, index) => (
        <span
          key={index}
          aria-hidden
          className={clsx(
            styles.guide,
            index >= FULL_STEPS && styles.narrow,
            index === row.guides.length - 1 ? styles.elbow : undefined,
            runsOn && styles.runsOn,
          )}
        />
      ))}
      <StateIcon state={row.state} labelled />
      {lead !== null && words.kind !== "linkShownAbove" && (
        <span className={styles.words}>{text.ofLink(lead)}</span>
      )}
      <MiddleEllipsis text={row.ci.name} className={clsx(styles.name, row.level === 1 && styles.top)} />
      <Words row={row} text={text} onGoTo={onGoTo} />
      {assumed && <Assumed />}
      {row.hasChildren && (
        <span
          className={styles.fold}
          aria-hidden
          onClick={(event) => {
            event.stopPropagation();
            onFold(!folded);
          }}
        >
          <Chevron size={13} stroke={1.5} />
        </span>
      )}
    </div>
  );
}

function Words({
  row: { words, state },
  text,
  onGoTo,
}: {
  row: ReasonRow;
  text: ReasonText;
  onGoTo: (line: number) => void;
}) {
  const { t } = useTranslation("impact");
  const said = text.ofWords(words);
  switch (words.kind) {
    case "failed":
      return <span className={clsx(styles.decisive, styles[words.state])}>{said}</span>;
    case "link":
      return (
        <span className={words.link.kind === "group" ? clsx(styles.decisive, styles[state]) : styles.words}>
          {said}
        </span>
      );
    case "shownAbove":
    case "linkShownAbove":
      return (
        <>
          {words.kind === "linkShownAbove" && <span className={styles.words}>{said}</span>}
          <span
            className={styles.above}
            title={t("reason.shownAbove")}
            onClick={(event) => {
              event.stopPropagation();
              onGoTo(words.line);
            }}
          >
            {words.kind === "linkShownAbove" ? <MiddleEllipsis text={words.ci.name} /> : said}
          </span>
        </>
      );
    default:
      return said === "" ? null : <span className={styles.words}>{said}</span>;
  }
}

function isAssumed(link: LinkWords | null): boolean {
  return link !== null && link.kind === "group" && link.group.assumed;
}
