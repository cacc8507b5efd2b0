import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import { ClassIcon } from "../../components/class-icon";
import { type DataColumn, DataGrid } from "../../components/data-grid";
import { EmptyState } from "../../components/empty-state";
import { MiddleEllipsis } from "../../components/middle-ellipsis";
import { Mono } from "../../components/mono";
import { usePrimaryCi } from "../../components/selection-store";
import type { CiSummary } from "../../ipc/bindings";
import { classLabel, useModelIndex } from "../../ipc/model-index";
import styles from "./health.module.css";

/** A CI of a list, and why it is there. */
export interface Listed {
  readonly id: string;
  /** Missing where too few CIs were found. */
  readonly ci: CiSummary | null;
  readonly reason: string;
}

/** CIs with the reason each: a row that is moved to is selected everywhere and shown in the inspector. */
export function FindingGrid<Row extends Listed>({
  label,
  rows,
  reasonHead,
  before = [],
}: {
  label: string;
  rows: readonly Row[];
  reasonHead: string;
  /** Columns that stand before the reason. */
  before?: readonly DataColumn<Row>[];
}) {
  const { t } = useTranslation("health");
  const model = useModelIndex();
  const { select } = useAppActions();
  const selected = usePrimaryCi();
  if (rows.length === 0) return <EmptyState sentence={t("none")} />;
  const columns: readonly DataColumn<Row>[] = [
    {
      id: "ci",
      head: t("column.ci"),
      width: "minmax(150px, 2fr)",
      order: ({ ci }) => ci?.name ?? "",
      cell: ({ ci }) =>
        ci === null ? null : (
          <>
            <span className={styles.icon}>
              <ClassIcon classId={ci.class} size={15} />
            </span>
            <MiddleEllipsis text={ci.name} />
            {ci.key !== ci.name && (
              <span className={styles.key}>
                <Mono>{ci.key}</Mono>
              </span>
            )}
          </>
        ),
    },
    {
      id: "class",
      head: t("column.class"),
      width: "minmax(80px, 1.2fr)",
      order: ({ ci }) => (ci === null ? "" : classLabel(model, ci.class)),
      cell: ({ ci }) => (ci === null ? null : <MiddleEllipsis text={classLabel(model, ci.class)} />),
    },
    ...before,
    { id: "reason", head: reasonHead, width: "minmax(180px, 3fr)", order: ({ reason }) => reason, cell: ({ reason }) => <span className={styles.reason} title={reason}>{reason}</span> },
  ];
  const marked = rows.find(({ ci }) => ci !== null && ci.id === selected);
  return (
    <DataGrid
      label={label}
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
      chosen={marked?.id ?? null}
      onChoose={({ ci }) => {
        if (ci !== null) select(ci.id);
      }}
    />
  );
}
