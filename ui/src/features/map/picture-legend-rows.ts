import type { TFunction } from "i18next";
import { formatNumber } from "../../components/format";
import { iconOfClass } from "../../graph-canvas/class-icons";
import { lineageOf } from "../../graph-canvas/class-lineage";
import type { PictureLegendRow } from "../../graph-canvas/picture/picture-legend";
import { markOf, type RuleMembers, type StyleRule } from "./looks/style-rules";
import { familyIcon, type LegendEntries } from "./legend-entries";

/** The legend beside the map as a picture of it carries it: what is on the map, without what is not. */
export function pictureLegendRows(
  entries: LegendEntries,
  styled: readonly RuleMembers[],
  nameOf: (rule: StyleRule) => string,
  parents: ReadonlyMap<string, string>,
  t: TFunction<["map", "common", "mapLooks"]>,
): PictureLegendRow[] {
  return [
    {
      label: t("map:legend.classes"),
      entries: entries.classes.map(({ family, cis }) => ({
        mark: { kind: "icon", icon: iconOfClass(lineageOf(familyIcon[family], parents)) },
        label: t(`map:legend.families.${family}`),
        count: formatNumber(cis.length),
      })),
    },
    {
      label: t("map:legend.lines"),
      entries: entries.lines.map(({ kind, count }) => ({
        mark: kind === "group" ? { kind: "pill", text: t("map:legend.groupMark") } : { kind: "line", edge: kind },
        label: t(`map:legend.line.${kind}`),
        count: formatNumber(count),
      })),
    },
    ...(styled.length === 0
      ? []
      : [
          {
            label: t("mapLooks:styles.legend"),
            entries: styled.map(({ rule, cis }) => ({
              mark: { kind: "rule" as const, mark: markOf(rule) },
              label: nameOf(rule),
              count: formatNumber(cis.length),
            })),
          },
        ]),
    {
      label: t("map:legend.statuses"),
      entries: entries.statuses
        .filter(({ cis }) => cis.length > 0)
        .map(({ status, cis }) => ({
          mark: { kind: "status", lifecycle: status },
          label: t(`common:status.${status}`),
          count: formatNumber(cis.length),
        })),
    },
  ];
}
