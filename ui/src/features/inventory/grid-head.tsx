import { IconArrowDown, IconArrowUp, IconFilter } from "@tabler/icons-react";
import clsx from "clsx";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Checkbox } from "../../components/checkbox";
import { Popover } from "../../components/popover";
import type { ColumnFilter, ColumnSort } from "../../ipc/bindings";
import { ColumnFilterForm } from "./column-filter-form";
import type { Column } from "./columns";
import gridStyles from "./grid.module.css";
import styles from "./grid-head.module.css";
import { ResizeHandle } from "./resize-handle";
import { ariaSort } from "./sort-order";

/** What can be done from the heads of the grid. */
export interface HeadActions {
  readonly onSort: (column: string, add: boolean) => void;
  readonly onFilter: (filter: ColumnFilter) => void;
  readonly onClearFilter: (column: string) => void;
  readonly onResize: (column: string, width: number) => void;
  readonly onSelectAll: () => void;
}

/** The heads of all columns, with the box that selects everything found. */
export function GridHead({
  columns,
  sort,
  filters,
  selected,
  actions,
}: {
  columns: readonly Column[];
  sort: readonly ColumnSort[];
  filters: readonly ColumnFilter[];
  /** How much of what was found is selected. */
  selected: "none" | "some" | "all";
  actions: HeadActions;
}) {
  const { t } = useTranslation("inventory");
  return (
    <div role="row" aria-rowindex={1} className={gridStyles.head}>
      <div role="columnheader" className={styles.check}>
        <Checkbox
          aria-label={t("selectAll")}
          checked={selected === "all"}
          mixed={selected === "some"}
          readOnly
          onClick={actions.onSelectAll}
        />
      </div>
      {columns.map((column) => (
        <ColumnHead
          key={column.id}
          column={column}
          sort={sort}
          filters={filters.filter((filter) => filter.column === column.id)}
          actions={actions}
        />
      ))}
    </div>
  );
}

function ColumnHead({
  column,
  sort,
  filters,
  actions,
}: {
  column: Column;
  sort: readonly ColumnSort[];
  filters: readonly ColumnFilter[];
  actions: HeadActions;
}) {
  const { t } = useTranslation("inventory");
  const [open, setOpen] = useState(false);
  const name = column.unit === null ? column.label : `${column.label}, ${column.unit}`;
  return (
    <div role="columnheader" aria-sort={ariaSort(sort, column.id)} className={styles.cell}>
      <button
        type="button"
        className={clsx(styles.sort, column.right && styles.right)}
        title={`${name}. ${t("sortBy", { column: column.label })}`}
        onClick={(event) => actions.onSort(column.id, event.shiftKey)}
      >
        <span className={styles.label}>
          {column.label}
          {column.unit !== null && <span className={styles.unit}> {column.unit}</span>}
        </span>
        <SortMark sort={sort} column={column.id} />
      </button>
      <Popover
        open={open}
        onOpenChange={setOpen}
        label={t("filterColumn", { column: column.label })}
        width={264}
        trigger={
          <button
            type="button"
            className={styles.filter}
            aria-label={t("filterColumn", { column: column.label })}
            data-filtered={filters.length > 0 || undefined}
            onClick={() => setOpen(!open)}
          >
            <IconFilter size={14} stroke={1.5} aria-hidden />
          </button>
        }
      >
        <ColumnFilterForm
          column={column}
          filters={filters}
          onFilter={(filter) => {
            actions.onFilter(filter);
            setOpen(false);
          }}
          onClear={() => {
            actions.onClearFilter(column.id);
            setOpen(false);
          }}
        />
      </Popover>
      <ResizeHandle column={column} onResize={actions.onResize} />
    </div>
  );
}

/** The direction of a sorted column, with its place in the order where there are several. */
function SortMark({ sort, column }: { sort: readonly ColumnSort[]; column: string }) {
  const place = sort.findIndex((entry) => entry.column === column);
  const entry = sort[place];
  if (entry === undefined) return null;
  const Arrow = entry.descending ? IconArrowDown : IconArrowUp;
  return (
    <>
      <Arrow size={13} stroke={1.5} aria-hidden />
      {sort.length > 1 && <span>{place + 1}</span>}
    </>
  );
}
