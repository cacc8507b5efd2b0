import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import { DataGrid, type DataColumn } from "../../components/data-grid";
import { EmptyState } from "../../components/empty-state";
import { formatNumber } from "../../components/format";
import { MiddleEllipsis } from "../../components/middle-ellipsis";
import { Mono } from "../../components/mono";
import { RECORD_ICONS } from "../../components/record-kinds";
import type { OpenCategoryView, OpenRecordView } from "../../ipc/bindings";
import styles from "./service-view.module.css";

/** What can be open, in the order in which it is told. */
const CATEGORIES: readonly OpenCategoryView[] = ["incident", "known_error", "problem", "change", "release"];

/** The records that are open on the service and below it. */
export function OpenRecords({
  rows,
  chosen,
  onChoose,
}: {
  rows: readonly OpenRecordView[];
  chosen: number | null;
  onChoose: (record: number) => void;
}) {
  const { t } = useTranslation("service");
  const { openRecord } = useAppActions();
  const [only, setOnly] = useState<OpenCategoryView | null>(null);
  const columns = useOpenColumns();
  const shown = useMemo(() => rows.filter(({ category }) => only === null || category === only), [rows, only]);
  return (
    <section className={styles.section} aria-label={t("open")}>
      <header>
        <h3>{t("open")}</h3>
        <div className={styles.categories} role="group" aria-label={t("categories")}>
          <Category label={t("all")} count={rows.length} isChosen={only === null} onChoose={() => setOnly(null)} />
          {CATEGORIES.map((category) => (
            <Category
              key={category}
              label={t(`category.${category}`)}
              count={rows.filter((one) => one.category === category).length}
              isChosen={only === category}
              onChoose={() => setOnly(category)}
            />
          ))}
        </div>
      </header>
      {shown.length === 0 ? (
        <EmptyState sentence={t(rows.length === 0 ? "nothingOpen" : "nothingOfIt")} />
      ) : (
        <DataGrid
          label={t("open")}
          columns={columns}
          rows={shown}
          rowId={({ record }) => record.id}
          chosen={chosen}
          onChoose={({ record }) => onChoose(record.id)}
          onOpen={({ record }) => openRecord(record.id, record.kind)}
        />
      )}
    </section>
  );
}

function Category({
  label,
  count,
  isChosen,
  onChoose,
}: {
  label: string;
  count: number;
  isChosen: boolean;
  onChoose: () => void;
}) {
  return (
    <button type="button" className={styles.category} aria-pressed={isChosen} disabled={count === 0 && !isChosen} onClick={onChoose}>
      {label} <span>{formatNumber(count)}</span>
    </button>
  );
}

function useOpenColumns(): readonly DataColumn<OpenRecordView>[] {
  const { t } = useTranslation(["service", "records"]);
  return useMemo(
    () => [
      {
        id: "what",
        head: t("column.what"),
        width: "112px",
        order: ({ category }) => CATEGORIES.indexOf(category),
        cell: ({ category, record }) => {
          const Picture = RECORD_ICONS[record.kind];
          return (
            <span className={styles.what}>
              <Picture size={15} stroke={1.5} aria-hidden />
              {t(`one.${category}`)}
            </span>
          );
        },
      },
      { id: "number", head: t("column.number"), width: "72px", order: ({ record }) => record.id, cell: ({ record }) => <Mono>{record.number}</Mono> },
      { id: "title", head: t("column.title"), width: "minmax(140px, 2fr)", order: ({ record }) => record.title, cell: ({ record }) => <MiddleEllipsis text={record.title} /> },
      { id: "state", head: t("column.state"), width: "minmax(84px, 0.8fr)", order: ({ record }) => record.state, cell: ({ record }) => <MiddleEllipsis text={t(`records:state.${record.state}`)} /> },
      { id: "priority", head: t("column.priority"), width: "60px", order: ({ record }) => record.priority ?? 9, cell: ({ record }) => record.priority ?? "" },
      { id: "ci", head: t("column.ci"), width: "minmax(120px, 1.4fr)", order: ({ touch }) => touch.cis[0]?.ci.name ?? "", cell: ({ touch }) => <TouchCell touch={touch} /> },
      { id: "hops", head: t("column.hops"), width: "48px", number: true, order: ({ touch }) => touch.cis[0]?.hops ?? 0, cell: ({ touch }) => touch.cis[0]?.hops ?? "" },
    ],
    [t],
  );
}

/** The nearest CI that a record touches, and how many more. */
export function TouchCell({ touch: { cis, total } }: { touch: OpenRecordView["touch"] }) {
  const [nearest] = cis;
  if (nearest === undefined) return null;
  return (
    <>
      <MiddleEllipsis text={nearest.ci.name} />
      {total > 1 && <span className={styles.more}>+{formatNumber(total - 1)}</span>}
    </>
  );
}
