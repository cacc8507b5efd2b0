import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useAppActions } from "../../components/app-actions";
import { DataGrid, type DataColumn } from "../../components/data-grid";
import { dayOf } from "../../components/day-span";
import { DaySpanField } from "../../components/day-span-field";
import { EmptyState } from "../../components/empty-state";
import { formatSpan } from "../../components/format-span";
import { MiddleEllipsis } from "../../components/middle-ellipsis";
import { Mono } from "../../components/mono";
import { StateIcon, StateMark } from "../../components/state-icon";
import type { DaySpan } from "../../components/views";
import type { ComingChangeView, StateView } from "../../ipc/bindings";
import { TouchCell } from "./open-records";
import styles from "./service-view.module.css";

/** The states, from the best to the worst. */
const STATES: readonly StateView[] = ["up", "at_risk", "degraded", "down"];

/** The changes of a span with the state in which each leaves the service. */
export function ComingChanges({
  rows,
  span,
  onSpan,
  chosen,
  onChoose,
}: {
  rows: readonly ComingChangeView[];
  span: DaySpan;
  onSpan: (span: DaySpan) => void;
  chosen: number | null;
  onChoose: (record: number) => void;
}) {
  const { t } = useTranslation("service");
  const { openRecord } = useAppActions();
  const columns = useComingColumns();
  const named = useMemo(() => {
    const until = (days: number) => ({ from: null, to: dayOf(new Date(Date.now() + days * 86_400_000)) });
    return [
      { id: "week", label: t("spans.week"), span: { from: null, to: null } },
      { id: "weeks2", label: t("spans.weeks2"), span: until(14) },
      { id: "weeks4", label: t("spans.weeks4"), span: until(28) },
    ];
  }, [t]);
  const heading = t("coming");
  return (
    <section className={styles.section} aria-label={heading}>
      <header>
        <h3>{heading}</h3>
        <DaySpanField
          words={{ label: t("span"), days: t("spans.days"), from: t("from"), to: t("to"), backwards: t("backwards") }}
          named={named}
          span={span}
          onChange={onSpan}
        />
      </header>
      {rows.length === 0 ? (
        <EmptyState sentence={t("nothingComing")} />
      ) : (
        <DataGrid
          label={heading}
          columns={columns}
          rows={rows}
          rowId={({ record }) => record.id}
          chosen={chosen}
          onChoose={({ record }) => onChoose(record.id)}
          onOpen={({ record }) => openRecord(record.id, record.kind)}
        />
      )}
    </section>
  );
}

function useComingColumns(): readonly DataColumn<ComingChangeView>[] {
  const { t } = useTranslation(["service", "common"]);
  return useMemo(
    () => [
      { id: "when", head: t("column.when"), width: "236px", order: ({ span }) => span.start, cell: ({ span }) => <MiddleEllipsis text={formatSpan(span.start, span.end)} /> },
      { id: "number", head: t("column.number"), width: "72px", order: ({ record }) => record.id, cell: ({ record }) => <Mono>{record.number}</Mono> },
      { id: "title", head: t("column.title"), width: "minmax(120px, 2fr)", order: ({ record }) => record.title, cell: ({ record }) => <MiddleEllipsis text={record.title} /> },
      {
        id: "predicted",
        head: t("column.predicted"),
        width: "116px",
        order: ({ state }) => STATES.indexOf(state),
        cell: ({ state, excluded }) => (
          <>
            <StateMark state={state} />
            {excluded !== null && (
              <span className={styles.more} title={t("excluded", { note: excluded })}>
                {t("excludedMark")}
              </span>
            )}
          </>
        ),
      },
      {
        id: "worse",
        head: t("column.worse"),
        width: "minmax(184px, 1fr)",
        order: ({ worseWith }) => STATES.indexOf(worseWith[0]?.state ?? "up"),
        cell: ({ worseWith: [first, ...rest] }) =>
          first !== undefined && (
            <span className={styles.worse}>
              <StateIcon state={first.state} />
              <MiddleEllipsis text={t("worseWith", { state: t(`common:state.${first.state}`), number: first.number })} />
              {rest.length > 0 && <span className={styles.more}>+{rest.length}</span>}
            </span>
          ),
      },
      { id: "ci", head: t("column.ci"), width: "minmax(90px, 1fr)", cell: ({ touch, draft }) => (touch.total === 0 && draft !== null ? t("byDraft") : <TouchCell touch={touch} />) },
    ],
    [t],
  );
}
