import { keepPreviousData, queryOptions, type QueryClient } from "@tanstack/react-query";
import type { CiId } from "../../components/ids";
import { neighboursQuery } from "../../ipc/queries";
import type { Side } from "./expansions";
import { mostNeighbours, reach, readableReach, type AskNeighbours, type IsReadable, type MapDirection } from "./reach";

const directionOf = { needs: "needs", usedBy: "usedBy", related: "any" } as const;

/** Asks the core for neighbours through the query cache. */
export function askNeighbours(client: QueryClient): AskNeighbours {
  return async (id: CiId, side: Side) => {
    const answer = await client.fetchQuery({
      ...neighboursQuery(id, directionOf[side], mostNeighbours),
      staleTime: Infinity,
    });
    return answer.cis.map((ci) => ci.id);
  };
}

/**
 * What lies around the start of a map, to a depth or, where it is null, as deep as it stays readable. The former answer
 * stays until the next is there.
 */
export const reachQuery = (
  client: QueryClient,
  start: readonly CiId[],
  direction: MapDirection,
  depth: number | null,
  isReadable: IsReadable,
) =>
  queryOptions({
    queryKey: ["neighbours", "reach", start, direction, depth] as const,
    queryFn: async () => {
      const ask = askNeighbours(client);
      if (depth === null) return readableReach(start, direction, ask, isReadable);
      return { ...(await reach(start, direction, depth, ask)), depth };
    },
    placeholderData: keepPreviousData,
  });
