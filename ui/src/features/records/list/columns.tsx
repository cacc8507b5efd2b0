import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { formatDay, formatNumber } from "../../../components/format";
import { formatSpan } from "../../../components/format-span";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import { Mono } from "../../../components/mono";
import type { RecordKindView, RecordLineView } from "../../../ipc/bindings";
import styles from "./record-grid.module.css";
import type { SortField } from "./sort-records";

/** A column of a list of records. */
export interface RecordColumn {
  readonly field: SortField;
  /** A track of CSS grid. */
  readonly width: string;
  readonly number?: true;
  readonly cell: (row: RecordLineView) => ReactNode;
}

/** The columns that records of a kind have; `now` is the time by which something is overdue. */
export function columnsOf(kind: RecordKindView, t: TFunction<"records">, now: number): readonly RecordColumn[] {
  const isPlanned = kind === "change" || kind === "release";
  return [
    { field: "number", width: "84px", cell: ({ number }) => <Mono>{number}</Mono> },
    { field: "title", width: "minmax(180px, 3fr)", cell: ({ title }) => <MiddleEllipsis text={title} className={styles.title ?? ""} /> },
    { field: "state", width: "minmax(96px, 128px)", cell: ({ state, over }) => <span className={over ? styles.quiet : styles.strong}>{t(`state.${state}`)}</span> },
    ...(kind === "change" ? [typeColumn(t)] : []),
    ...(isPlanned ? [] : [PRIORITY]),
    { field: "owner", width: "minmax(90px, 1fr)", cell: ({ owner }) => owner },
    { field: "assignedTo", width: "minmax(80px, 1fr)", cell: ({ assignedTo }) => assignedTo },
    { field: "due", width: "124px", cell: (row) => <Due row={row} t={t} now={now} /> },
    ...(isPlanned ? [PLANNED] : []),
    { field: "cis", width: "48px", number: true, cell: ({ cis }) => formatNumber(cis) },
  ];
}

const PRIORITY: RecordColumn = { field: "priority", width: "72px", cell: ({ priority }) => priority };

const PLANNED: RecordColumn = {
  field: "planned",
  width: "minmax(186px, 286px)",
  cell: ({ plannedStart, plannedEnd }) =>
    plannedStart === null ? null : plannedEnd === null ? formatDay(plannedStart) : formatSpan(plannedStart, plannedEnd),
};

function typeColumn(t: TFunction<"records">): RecordColumn {
  return { field: "type", width: "92px", cell: ({ changeType }) => (changeType === null ? null : t(`type.${changeType}`)) };
}

function Due({ row, t, now }: { row: RecordLineView; t: TFunction<"records">; now: number }) {
  if (row.due === null) return null;
  const isLate = !row.over && Date.parse(row.due) < now;
  return (
    <span className={isLate ? styles.strong : undefined}>
      {formatDay(row.due)}
      {isLate && <span className={styles.late}> · {t("list.overdueSince")}</span>}
    </span>
  );
}
