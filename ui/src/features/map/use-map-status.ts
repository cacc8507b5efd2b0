import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../components/format";
import { useStatusItems } from "../../components/status-store";
import { workspaceQuery } from "../../ipc/queries";
import { mostReached } from "./reach";

/** Says in the status bar how much of the workspace is on the map. */
export function useMapStatus(map: {
  readonly shown: number;
  readonly relationships: number;
  readonly selected: number;
  readonly cut: boolean;
  /** CIs that the map starts from: all of them are shown, however many. */
  readonly start: number;
}): void {
  const { t } = useTranslation("map");
  const { data: workspace } = useQuery(workspaceQuery());
  const all = formatNumber(workspace?.cis ?? map.shown);
  useStatusItems([
    t("status.onMap", { count: map.shown, shown: formatNumber(map.shown), all }),
    t("status.relationships", { count: map.relationships }),
    ...(map.selected > 0 ? [t("status.selected", { shown: formatNumber(map.selected) })] : []),
    ...(map.cut ? [t("status.cut", { count: Math.max(mostReached, map.start) })] : []),
  ]);
}
