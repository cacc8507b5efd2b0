import { useMemo } from "react";
import type { MapTask } from "./map-task";
import { type Besides, nothingBesides } from "./path-scene";
import type { PathsOnMap } from "./use-paths-on-map";

/** What a map must show for its task: the paths found, or the two CIs that are to be joined. */
export function useBesides(task: MapTask | null, paths: PathsOnMap): Besides {
  const [from, to] = task?.kind === "connect" ? [task.from, task.to] : [null, null];
  const ends = useMemo(
    () => (from === null ? nothingBesides : { ...nothingBesides, cis: to === null ? [from] : [from, to] }),
    [from, to],
  );
  return task?.kind === "connect" ? ends : paths.besides;
}
