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

/** Names of the CIs in sight, by place in the columns, once the look rests close enough; and of those that are meant, such as the one pointed at. */
export function useNamesCloseBy(columns: OverviewColumns | undefined, meantCis: readonly number[]) {
  const [inSight, setInSight] = useState<readonly number[]>(none);
  const onRest = useCallback(
    (surface: OverviewSurface) => {
      const isClose = columns !== undefined && surface.camera.zoom >= namedFrom;
      setInSight(isClose ? (cisInSight(columns, surface.camera, surface.viewport, mostNamed) ?? none) : none);
    },
    [columns],
  );
  const near = useMemo(() => idsOf(columns, inSight), [inSight, columns]);
  const under = useMemo(() => idsOf(columns, meantCis), [meantCis, columns]);
  const { data: named } = useQuery({ ...ciSummariesQuery(near), enabled: near.length > 0 });
  const { data: meant } = useQuery({ ...ciSummariesQuery(under), enabled: under.length > 0 });
  const names = useMemo(() => {
    const byId = new Map([...(named ?? []), ...(meant ?? [])].map((ci) => [ci.id, ci.name]));
    // Those that are meant come first, so that no other takes the room of their names.
    const places = [...meantCis, ...inSight];
    return new Map(
      places.flatMap((ci) => {
        const name = byId.get(columns?.ids[ci] ?? -1);
        return name === undefined ? [] : [[ci, name] as const];
      }),
    );
  }, [named, meant, meantCis, inSight, columns]);
  return { names, onRest };
}

function idsOf(columns: OverviewColumns | undefined, places: readonly number[]): number[] {
  return places.flatMap((ci) => columns?.ids[ci] ?? []);
}
