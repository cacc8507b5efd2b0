import clsx from "clsx";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { DataGrid, type DataColumn } from "../../../components/data-grid";
import { formatNumber } from "../../../components/format";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import { Mono } from "../../../components/mono";
import type { RepeatLineView, RepeatSubjectView } from "../../../ipc/bindings";
import { RateBar } from "../charts/rate-bar";
import { marksTo, mostOfCounts } from "../charts/scale";
import { periodLabel } from "../period-label";
import { type Pick, picked } from "../pick";
import { Behind, rowsOf } from "./behind";
import { useIncidentColumns } from "./incident-columns";
import styles from "./measure-page.module.css";
import { MeasurePage } from "./measure-page";
import { NothingMeasured } from "./nothing-measured";
import { OverTime } from "./over-time";
import type { PartProps } from "./part-props";
import { percent } from "./percent";

/** Incidents that came back: over time, and what came back. */
export function RepeatsMeasure({ found, params, onChange }: PartProps) {
  const { t } = useTranslation("measures");
  const [chosen, setChosen] = useState<string | null>(null);
  const known = useMemo(() => new Map(found.incidents.map((one) => [one.id, one])), [found.incidents]);
  const incidentColumns = useIncidentColumns();
  const subjectColumns = useSubjectColumns();
  const periodColumns = usePeriodColumns();
  const { incidents, repeats, byCi, byCause, subjects, byPeriod } = found.repeats;
  const periods = byPeriod.map((line): Pick => {
    const label = periodLabel(line.of);
    return { id: `period ${label}`, label, records: line.repeats };
  });
  const subjectPicks = subjects.map((subject): Pick => ({
    id: subjectId(subject),
    label: subject.name ?? t("deleted"),
    records: subject.records,
  }));
  const whole: Pick = { id: "all", label: t("column.repeats"), records: repeats };
  const pick = picked(whole, [...periods, ...subjectPicks], chosen);
  if (incidents.length === 0) return <NothingMeasured about="repeats" params={params} onChange={onChange} />;
  const heading = t(`overTime.${params.period}`);
  const most = mostOfCounts(byPeriod.map((line) => line.incidents.length));
  return (
    <MeasurePage
      about="repeats"
      headline={t("all.repeats", {
        repeats: repeats.length,
        incidents: incidents.length,
        byCi: byCi.length,
        byCause: byCause.length,
      })}
      isAll={pick === whole}
      onAll={() => setChosen(null)}
      behind={<Behind kind="incident" pick={pick} rows={rowsOf(known, pick.records)} columns={incidentColumns} />}
    >
      <OverTime
        heading={heading}
        columns={byPeriod.map((line, at) => {
          const of = periods[at]?.label ?? "";
          const count = line.incidents.length;
          return {
            id: periods[at]?.id ?? "",
            label: of,
            words:
              count === 0
                ? t("columnOf.nothing", { of })
                : t("columnOf.repeats", { of, repeats: line.repeats.length, incidents: count }),
            count,
            few: false,
            value: line.repeats.length,
            total: count,
          };
        })}
        marks={marksTo(most, formatNumber)}
        chosen={chosen}
        onChoose={setChosen}
        note={t("repeatsDrawn")}
        table={
          <DataGrid
            label={heading}
            columns={periodColumns}
            rows={byPeriod}
            rowId={({ of }) => `period ${periodLabel(of)}`}
            chosen={chosen}
            onChoose={({ of }) => setChosen(`period ${periodLabel(of)}`)}
          />
        }
      />
      <section className={clsx(styles.section, styles.list)}>
        <header>
          <h3>{t("subjects")}</h3>
        </header>
        {subjects.length === 0 ? (
          <p className={styles.note}>{t("nothingCameBack")}</p>
        ) : (
          <div className={styles.grid}>
            <DataGrid
              label={t("subjects")}
              columns={subjectColumns}
              rows={subjects}
              rowId={subjectId}
              chosen={chosen}
              onChoose={(subject) => setChosen(subjectId(subject))}
            />
          </div>
        )}
      </section>
    </MeasurePage>
  );
}

function subjectId({ kind, id }: RepeatSubjectView): string {
  return `${kind} ${id}`;
}

function usePeriodColumns(): readonly DataColumn<RepeatLineView>[] {
  const { t } = useTranslation("measures");
  return useMemo(() => {
    const share = (line: RepeatLineView) => (line.incidents.length === 0 ? null : line.repeats.length / line.incidents.length);
    return [
      { id: "of", head: t("column.of"), width: "minmax(110px, 1fr)", cell: ({ of }) => periodLabel(of) },
      { id: "drawn", head: t("column.drawn"), width: "minmax(80px, 2fr)", cell: (line) => <RateBar share={share(line)} /> },
      { id: "share", head: t("column.share"), width: "72px", number: true, order: (line) => share(line) ?? -1, cell: (line) => percent(share(line)) },
      { id: "repeats", head: t("column.repeats"), width: "72px", number: true, order: ({ repeats }) => repeats.length, cell: ({ repeats }) => formatNumber(repeats.length) },
      { id: "incidents", head: t("column.incidents"), width: "72px", number: true, order: ({ incidents }) => incidents.length, cell: ({ incidents }) => formatNumber(incidents.length) },
    ];
  }, [t]);
}

function useSubjectColumns(): readonly DataColumn<RepeatSubjectView>[] {
  const { t } = useTranslation("measures");
  return useMemo(
    () => [
      { id: "key", head: t("column.key"), width: "minmax(80px, 1fr)", order: ({ key }) => key ?? "", cell: ({ key }) => <Mono>{key ?? ""}</Mono> },
      { id: "subject", head: t("column.subject"), width: "minmax(140px, 2fr)", order: ({ name }) => name ?? "", cell: ({ name }) => <MiddleEllipsis text={name ?? t("deleted")} /> },
      { id: "as", head: t("column.as"), width: "92px", order: ({ kind }) => kind, cell: ({ kind }) => t(`as.${kind}`) },
      { id: "repeats", head: t("column.repeats"), width: "72px", number: true, order: ({ repeats }) => repeats, cell: ({ repeats }) => formatNumber(repeats) },
    ],
    [t],
  );
}
