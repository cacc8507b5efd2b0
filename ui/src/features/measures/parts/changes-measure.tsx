import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DataColumn } from "../../../components/data-grid";
import { formatDay, formatInstant } from "../../../components/format";
import { MiddleEllipsis } from "../../../components/middle-ellipsis";
import { Mono } from "../../../components/mono";
import type { MeasuredChangeView, SuccessLineView } from "../../../ipc/bindings";
import { modelWord } from "../../../locales/model-words";
import { marksTo } from "../charts/scale";
import { periodLabel } from "../period-label";
import { type Pick, picked } from "../pick";
import { Behind, rowsOf } from "./behind";
import { MeasurePage } from "./measure-page";
import { NothingMeasured } from "./nothing-measured";
import { OverTime } from "./over-time";
import type { PartProps } from "./part-props";
import { percent } from "./percent";
import { SuccessGroups } from "./success-groups";
import { SuccessTable } from "./success-table";

/** How changes ended: over time, and by team, class or template. */
export function ChangesMeasure({ found: { changes, few: fewest }, params, onChange }: PartProps) {
  const { t } = useTranslation("measures");
  const [chosen, setChosen] = useState<string | null>(null);
  const behindColumns = useChangeColumns();
  const known = useMemo(() => new Map(changes.changes.map((one) => [one.id, one])), [changes]);
  const { all, byPeriod } = changes;
  const groups = { team: changes.byTeam, class: changes.byClass, template: changes.byTemplate }[params.by];
  const without = t(`without.${params.by}`);
  const groupName = (of: string | null) => (of !== null && params.by === "class" ? modelWord(of) : of);
  const periods = byPeriod.map((line) => pickOf(line, "period", periodLabel(line.of ?? "")));
  const groupPicks = groups.map((line) => pickOf(line, params.by, groupName(line.of) ?? without));
  const whole: Pick = { id: "all", label: t("everything"), records: all.records };
  const pick = picked(whole, [...periods, ...groupPicks], chosen);
  if (all.finished === 0) return <NothingMeasured about="changes" params={params} onChange={onChange} />;
  const columns = byPeriod.map((line, at) => {
    const of = periods[at]?.label ?? "";
    const { successful, finished, share, low, high, few } = line;
    const words = { of, successful, finished, share: percent(share) };
    return {
      id: periods[at]?.id ?? "",
      label: of,
      words: finished === 0 ? t("columnOf.nothing", { of }) : t("columnOf.changes", words),
      count: finished,
      few,
      value: share,
      low,
      high,
    };
  });
  const { successful, finished } = all;
  return (
    <MeasurePage
      about="changes"
      headline={t("all.changes", { successful, finished, share: whole100(all.share), low: whole100(all.low), high: whole100(all.high) })}
      isAll={pick === whole}
      onAll={() => setChosen(null)}
      behind={<Behind kind="change" pick={pick} rows={rowsOf(known, pick.records)} columns={behindColumns} />}
    >
      <OverTime
        heading={t(`overTime.${params.period}`)}
        columns={columns}
        marks={marksTo(1, percent)}
        chosen={chosen}
        onChoose={setChosen}
        note={t("fewChanges", { few: fewest })}
        table={
          <SuccessTable label={t(`overTime.${params.period}`)} picks={periods} lines={byPeriod} chosen={chosen} onChoose={setChosen} />
        }
      />
      <SuccessGroups
        by={params.by}
        onBy={(by) => onChange({ ...params, by })}
        picks={groupPicks}
        lines={groups}
        chosen={chosen}
        onChoose={setChosen}
      />
    </MeasurePage>
  );
}

function pickOf({ records }: SuccessLineView, series: string, label: string): Pick {
  return { id: `${series} ${label}`, label, records };
}

/** A share in whole per cent, without the sign. */
function whole100(share: number | null): string {
  return String(Math.round(100 * (share ?? 0)));
}

function useChangeColumns(): readonly DataColumn<MeasuredChangeView>[] {
  const { t } = useTranslation("measures");
  return useMemo(
    () => [
      { id: "number", head: t("column.number"), width: "64px", order: ({ id }) => id, cell: ({ number }) => <Mono>{number}</Mono> },
      { id: "title", head: t("column.title"), width: "minmax(120px, 1.5fr)", order: ({ title }) => title, cell: ({ title }) => <MiddleEllipsis text={title} /> },
      { id: "team", head: t("column.team"), width: "minmax(80px, 1.3fr)", order: ({ team }) => team ?? "", cell: ({ team }) => <MiddleEllipsis text={team ?? ""} /> },
      { id: "ended", head: t("column.ended"), width: "60px", order: ({ at }) => at, cell: ({ at }) => <span title={formatInstant(at)}>{formatDay(at)}</span> },
      { id: "outcome", head: t("column.outcome"), width: "80px", order: ({ outcome }) => outcome, cell: ({ outcome }) => t(`outcome.${outcome}`) },
    ],
    [t],
  );
}
