import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DataColumn } from "../../../components/data-grid";
import type { MeasuredIncidentView, RestoreLineView } from "../../../ipc/bindings";
import { marksTo, mostOfDurations } from "../charts/scale";
import { lasted } from "../lasted";
import { periodLabel } from "../period-label";
import { type Pick, picked } from "../pick";
import { Behind, rowsOf } from "./behind";
import { useIncidentColumns } from "./incident-columns";
import { MeasurePage } from "./measure-page";
import { NothingMeasured } from "./nothing-measured";
import { OverTime } from "./over-time";
import type { PartProps } from "./part-props";
import { RestorePriorities, RestoreTable } from "./restore-table";

/** How long incidents lasted: over time, and by priority. */
export function RestorationMeasure({ found, params, onChange }: PartProps) {
  const { t } = useTranslation("measures");
  const [chosen, setChosen] = useState<string | null>(null);
  const known = useMemo(() => new Map(found.incidents.map((one) => [one.id, one])), [found.incidents]);
  const columns: readonly DataColumn<MeasuredIncidentView>[] = useIncidentColumns();
  const { all, byPeriod, byPriority, unknown } = found.restoration;
  const pickOf = ({ records }: RestoreLineView, series: string, label: string): Pick => ({
    id: `${series} ${label}`,
    label,
    records,
  });
  const periods = byPeriod.map((line) => pickOf(line, "period", periodLabel(line.of ?? "")));
  const priorities = byPriority.map((line) =>
    pickOf(line, "priority", line.of === null ? t("without.priority") : t("priority", { priority: line.of })),
  );
  const whole: Pick = { id: "all", label: t("everything"), records: all.records };
  const untimed: Pick = { id: "unknown", label: t("unknown", { count: unknown.length }), records: unknown };
  const isUntimed = all.records.length === 0;
  const pick = picked(isUntimed ? untimed : whole, [...periods, ...priorities, untimed], chosen);
  if (isUntimed && unknown.length === 0) {
    return <NothingMeasured about="restoration" params={params} onChange={onChange} />;
  }
  const behind = <Behind kind="incident" pick={pick} rows={rowsOf(known, pick.records)} columns={columns} />;
  if (isUntimed) {
    return (
      <MeasurePage about="restoration" headline={untimed.label} isAll onAll={() => setChosen(null)} behind={behind}>
        {null}
      </MeasurePage>
    );
  }
  const heading = t(`overTime.${params.period}`);
  const most = mostOfDurations(byPeriod.map(({ percentile90 }) => percentile90 ?? 0));
  return (
    <MeasurePage
      about="restoration"
      headline={t("all.restoration", {
        count: all.records.length,
        median: lasted(all.median ?? 0),
        percentile: lasted(all.percentile90 ?? 0),
      })}
      isAll={pick === whole}
      onAll={() => setChosen(null)}
      aside={unknown.length === 0 ? null : { words: untimed.label, isChosen: pick === untimed, run: () => setChosen("unknown") }}
      behind={behind}
    >
      <OverTime
        heading={heading}
        columns={byPeriod.map(({ records, median, percentile90, few }, at) => {
          const of = periods[at]?.label ?? "";
          const count = records.length;
          const words = { of, count, median: lasted(median ?? 0), percentile: lasted(percentile90 ?? 0) };
          return {
            id: periods[at]?.id ?? "",
            label: of,
            words: count === 0 ? t("columnOf.nothing", { of }) : t("columnOf.restoration", words),
            count,
            few,
            value: median,
            low: median,
            high: percentile90,
          };
        })}
        marks={marksTo(most, lasted)}
        chosen={chosen}
        onChoose={setChosen}
        note={`${t("restoreDrawn")} ${t("fewIncidents", { few: found.few })}`}
        table={<RestoreTable label={heading} picks={periods} lines={byPeriod} chosen={chosen} onChoose={setChosen} />}
      />
      <RestorePriorities picks={priorities} lines={byPriority} chosen={chosen} onChoose={setChosen} />
    </MeasurePage>
  );
}
