import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { ciSummariesQuery } from "../../ipc/queries";
import type { OverviewColumns } from "../../ipc/overview-columns";
import type { OverviewSurface } from "./overview-surface";
import { cisInSight } from "./pick";

/** CIs are named from this zoom on, unless there are too many in sight. */
const namedFrom = 15;
const mostNamed = 160;

const none: readonly number[] = [];

/** Names of the CIs in sight, by place in the columns, once the look rests close enough; and of the one pointed at. */
export function useNamesCloseBy(columns: OverviewColumns | undefined, pointed: number | null) {
  const [inSight, setInSight] = useState<readonly number[]>(none);
  const onRest = useCallback(
    (surface: OverviewSurface) => {
      const isClose = columns !== undefined && surface.camera.zoom >= namedFrom;
      setInSight(isClose ? (cisInSight(columns, surface.camera, surface.viewport, mostNamed) ?? none) : none);
    },
    [columns],
  );
  const places = useMemo(() => (pointed === null || inSight.includes(pointed) ? inSight : [pointed, ...inSight]), [inSight, pointed]);
  const ids = useMemo(() => places.flatMap((ci) => columns?.ids[ci] ?? []), [places, columns]);
  const { data } = useQuery({ ...ciSummariesQuery(ids), enabled: ids.length > 0 });
  const names = useMemo(() => {
    const byId = new Map((data ?? []).map((ci) => [ci.id, ci.name]));
    return new Map(places.flatMap((ci) => {
      const name = byId.get(columns?.ids[ci] ?? -1);
      return name === undefined ? [] : [[ci, name] as const];
    }));
  }, [data, places, columns]);
  return { names, onRest };
}
