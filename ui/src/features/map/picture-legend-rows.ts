import type { TFunction } from "i18next";
import { formatNumber } from "../../components/format";
import { iconOfClass } from "../../graph-canvas/class-icons";
import { lineageOf } from "../../graph-canvas/class-lineage";
import type { PictureLegendRow } from "../../graph-canvas/picture/picture-legend";
import { familyIcon } from "../../graph-canvas/class-family";
import type { LegendEntries } from "./legend-entries";

/** The legend beside the map as a picture of it carries it: what is on the map, without what is not. */
export function pictureLegendRows(
  entries: LegendEntries,
  parents: ReadonlyMap<string, string>,
  t: TFunction<["map", "common"]>,
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
