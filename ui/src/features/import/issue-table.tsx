import { IconCopy } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button";
import { formatNumber } from "../../components/format";
import { MiddleEllipsis } from "../../components/middle-ellipsis";
import { Mono } from "../../components/mono";
import { showToast } from "../../components/toast-store";
import type { ImportIssue } from "../../ipc/bindings";
import { worded } from "../../locales/sentences";
import { issuesAsTsv } from "./issue-tsv";
import styles from "./issue-table.module.css";

/** Height of a row of one line, in pixels. */
const ROW = 28;

/** Rows that cannot be taken, with where and why; only those in sight are in the document. */
export function IssueTable({ issues, total }: { issues: readonly ImportIssue[]; total: number }) {
  const { t } = useTranslation("importing");
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: issues.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
  });
  const heads = [
    t("wrong.file"),
    t("wrong.line"),
    t("wrong.column"),
    t("wrong.value"),
    t("wrong.reason"),
    t("wrong.nearest"),
  ];
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(issuesAsTsv(heads, issues));
      showToast({ text: t("wrong.copied", { count: issues.length }) });
    } catch {
      showToast({ text: t("wrong.copyFailed") });
    }
  };
  return (
    <div className={styles.place}>
      <div className={styles.bar}>
        <p>
          {t("about.wrong")}
          {total > issues.length &&
            ` ${t("firstOf", { shown: formatNumber(issues.length), all: formatNumber(total) })}`}
        </p>
        <Button small icon={IconCopy} onClick={() => void copy()}>
          {t("wrong.copy")}
        </Button>
      </div>
      <div
        ref={scroller}
        role="table"
        aria-label={t("wrong.label")}
        aria-rowcount={issues.length + 1}
        tabIndex={0}
        className={styles.table}
      >
        <div role="rowgroup" className={styles.headGroup}>
          <div role="row" aria-rowindex={1} className={styles.head}>
            {heads.map((head) => (
              <span key={head} role="columnheader">
                {head}
              </span>
            ))}
          </div>
        </div>
        <div role="rowgroup" className={styles.rows} style={{ blockSize: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const issue = issues[index];
            if (issue === undefined) return null;
            return (
              <div
                key={index}
                ref={rows.measureElement}
                data-index={index}
                role="row"
                aria-rowindex={index + 2}
                className={styles.row}
                style={{ transform: `translateY(${start}px)` }}
              >
                <IssueCells issue={issue} />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function IssueCells({ issue }: { issue: ImportIssue }) {
  const { file, line, column, value, reason, nearest } = issue;
  return (
    <>
      <span role="cell">
        <MiddleEllipsis text={file} />
      </span>
      <span role="cell" className={styles.number}>
        {formatNumber(line)}
      </span>
      <span role="cell">
        <MiddleEllipsis text={column ?? ""} />
      </span>
      <span role="cell">
        <Mono>
          <MiddleEllipsis text={value ?? ""} />
        </Mono>
      </span>
      <span role="cell" className={styles.reason}>
        {worded(reason)}
      </span>
      <span role="cell">
        <Mono>
          <MiddleEllipsis text={nearest ?? ""} />
        </Mono>
      </span>
    </>
  );
}
