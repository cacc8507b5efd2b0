import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { DataGrid, type DataColumn } from "../../../components/data-grid";
import { formatNumber } from "../../../components/format";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import { Mono } from "../../../components/mono";
import type { AgeBucketView, OpenProblemView } from "../../../ipc/bindings";
import { marksTo, mostOfCounts } from "../charts/scale";
import { type Pick, picked } from "../pick";
import { Behind, rowsOf } from "./behind";
import { MeasurePage } from "./measure-page";
import { NothingMeasured } from "./nothing-measured";
import { OverTime } from "./over-time";
import type { PartProps } from "./part-props";

/** How long problems have been open. */
export function ProblemsMeasure({ found: { problems }, params, onChange }: PartProps) {
  const { t } = useTranslation("measures");
  const [chosen, setChosen] = useState<string | null>(null);
  const known = useMemo(() => new Map(problems.problems.map((one) => [one.id, one])), [problems]);
  const columns = useProblemColumns();
  const label = ({ fromDays, toDays }: AgeBucketView) =>
    toDays === null ? t("age.over", { from: fromDays }) : t("age.between", { from: fromDays, to: toDays - 1 });
  const bucketColumns = useBucketColumns(label);
  const picks = problems.buckets.map((bucket): Pick => ({
    id: `age ${bucket.fromDays}`,
    label: label(bucket),
    records: bucket.records,
  }));
  const whole: Pick = { id: "all", label: t("everything"), records: problems.problems.map(({ id }) => id) };
  const pick = picked(whole, picks, chosen);
  if (whole.records.length === 0) return <NothingMeasured about="problems" params={params} onChange={onChange} />;
  const most = mostOfCounts(problems.buckets.map(({ records }) => records.length));
  return (
    <MeasurePage
      about="problems"
      headline={t("all.problems", {
        count: whole.records.length,
        median: t("days", { count: Math.round(problems.medianDays ?? 0) }),
      })}
      isAll={pick === whole}
      onAll={() => setChosen(null)}
      behind={<Behind kind="problem" pick={pick} rows={rowsOf(known, pick.records)} columns={columns} />}
    >
      <OverTime
        heading={t("overTime.age")}
        columns={problems.buckets.map(({ fromDays, records, knownErrors }, at) => {
          const of = picks[at]?.label ?? "";
          const count = records.length;
          return {
            id: `age ${fromDays}`,
            label: of,
            words:
              count === 0 ? t("columnOf.nothing", { of }) : t("columnOf.problems", { of, count, known: knownErrors }),
            count,
            few: false,
            value: knownErrors,
            total: count,
          };
        })}
        marks={marksTo(most, formatNumber)}
        chosen={chosen}
        onChoose={setChosen}
        table={
          <DataGrid
            label={t("overTime.age")}
            columns={bucketColumns}
            rows={problems.buckets}
            rowId={({ fromDays }) => `age ${fromDays}`}
            chosen={chosen}
            onChoose={({ fromDays }) => setChosen(`age ${fromDays}`)}
          />
        }
      />
    </MeasurePage>
  );
}

function useBucketColumns(label: (bucket: AgeBucketView) => string): readonly DataColumn<AgeBucketView>[] {
  const { t } = useTranslation("measures");
  return [
    { id: "of", head: t("column.of"), width: "minmax(120px, 1fr)", cell: (bucket) => label(bucket) },
    { id: "problems", head: t("column.problems"), width: "92px", number: true, order: ({ records }) => records.length, cell: ({ records }) => formatNumber(records.length) },
    { id: "known", head: t("column.knownErrors"), width: "104px", number: true, order: ({ knownErrors }) => knownErrors, cell: ({ knownErrors }) => formatNumber(knownErrors) },
  ];
}

function useProblemColumns(): readonly DataColumn<OpenProblemView>[] {
  const { t } = useTranslation(["measures", "records"]);
  return useMemo(
    () => [
      { id: "number", head: t("column.number"), width: "68px", order: ({ id }) => id, cell: ({ number }) => <Mono>{number}</Mono> },
      { id: "title", head: t("column.title"), width: "minmax(120px, 1fr)", order: ({ title }) => title, cell: ({ title }) => <MiddleEllipsis text={title} /> },
      { id: "state", head: t("column.state"), width: "124px", order: ({ state }) => state, cell: ({ state }) => <MiddleEllipsis text={t(`records:state.${state}`)} /> },
      { id: "known", head: t("column.knownError"), width: "82px", order: ({ knownError }) => String(knownError), cell: ({ knownError }) => (knownError ? t("yes") : "") },
      { id: "age", head: t("column.age"), width: "52px", number: true, order: ({ days }) => days, cell: ({ days }) => formatNumber(days) },
    ],
    [t],
  );
}
